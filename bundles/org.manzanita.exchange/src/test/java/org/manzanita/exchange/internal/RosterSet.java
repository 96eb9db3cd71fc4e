package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.ledger.Submission;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.testing.InMemoryLedger;

/** A small roster set of a test, in which nothing is amiss, and the ledger that it goes into. */
final class RosterSet {

    static final LeaId LEA = new LeaId("3467447");
    static final String SCHOOL = "34674473430386";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    private static final Instant WRITTEN = Instant.parse("2026-09-01T19:00:00Z");
    private static final String HEAD = "sourcedId,status,dateLastModified,";

    final InMemoryLedger ledger = new InMemoryLedger();
    private final Map<String, String> files = new TreeMap<>();
    private final Path folder;

    private RosterSet(Path folder) {
        this.folder = folder;
        record(new Lea(LEA, "San Juan Unified", EntityType.DISTRICT, "Sacramento"),
                new CalendarDay("main", LocalDate.of(2026, 8, 13), DayKind.INSTRUCTION),
                new School(SCHOOL, "El Sereno Alternative Education", SchoolType.ALTERNATIVE, "main"));
    }

    /** Two students and a teacher by OneRoster 1.1. */
    static RosterSet v11(Path folder) {
        var set = new RosterSet(folder);
        set.file("manifest", """
                propertyName,value
                manifest.version,1.0
                oneroster.version,1.1
                file.academicSessions,bulk
                file.orgs,bulk
                file.users,bulk
                file.courses,bulk
                file.classes,bulk
                file.enrollments,bulk
                file.demographics,bulk
                file.results,absent
                """);
        set.file("academicSessions", HEAD + """
                title,type,startDate,endDate,parentSourcedId,schoolYear
                Y27,,,2026-27,schoolYear,2026-08-13,2027-06-04,,2027
                """);
        set.file("orgs", HEAD + """
                name,type,identifier,parentSourcedId
                D1,,,San Juan Unified,district,3467447,
                S1,,,El Sereno Alternative Education,school,34674473430386,D1
                """);
        set.file("users", HEAD + """
                enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,\
                phone,agentSourcedIds,grades,password
                U1,,,true,S1,student,paz,{SSID:0234567890},Paz,Jiménez,,01042,,,,U4,09,
                U2,,,true,S1,student,sean,,Sean,O'Brien,,01043,,,,,10,
                U3,,,true,S1,teacher,alma,,Alma,Rivera,,E-17,,,,,,
                U4,,,true,S1,parent,eva,,Eva,Jiménez,,,,,,,,
                """);
        set.file("courses", HEAD + """
                schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
                C1,,,Y27,English 9,ENG-9,,S1,,
                """);
        set.file("classes", HEAD + """
                title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,\
                subjectCodes,periods
                K1,,,English 9,,C1,,scheduled,,S1,Y27,,,
                """);
        set.file("enrollments", HEAD + """
                classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                N1,,,K1,S1,U1,student,,2026-08-20,
                N2,,,K1,S1,U2,student,,2026-08-13,
                N3,,,K1,S1,U3,teacher,true,,
                """);
        set.file("demographics", HEAD + """
                birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,\
                nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,\
                countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
                U1,,,2011-02-28,female,,,,,,,true,,,,
                U2,,,2010-05-05,male,,,,,,,,,,,
                """);
        return set;
    }

    /** The same by OneRoster 1.2. */
    static RosterSet v12(Path folder) {
        var set = v11(folder);
        set.file("manifest", set.text("manifest").replace("version,1.1", "version,1.2")
                .replace("file.users,bulk", "file.users,bulk\nfile.roles,bulk"));
        set.file("users", HEAD + """
                enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,\
                agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,\
                preferredFamilyName,primaryOrgSourcedId,pronouns
                U1,,,true,paz,{SSID:0234567890},Paz,Jiménez,,01042,,,,U4,09,,,,,,S1,
                U2,,,true,sean,,Sean,O'Brien,,01043,,,,,10,,,,,,S1,
                U3,,,true,alma,,Alma,Rivera,,E-17,,,,,,,,,,,S1,
                U4,,,true,eva,,Eva,Jiménez,,,,,,,,,,,,,,
                """);
        set.file("roles", HEAD + """
                userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                R1,,,U1,primary,student,2026-08-20,,S1,
                R2,,,U2,primary,student,2026-08-13,2026-12-19,S1,
                R3,,,U3,primary,teacher,,,S1,
                R4,,,U4,primary,parent,,,S1,
                """);
        return set;
    }

    /** Microsoft's own sample set of School Data Sync 2.1. */
    static RosterSet microsoft(Path folder) {
        var set = new RosterSet(folder);
        for (var file : List.of("academicSessions", "classes", "courses", "demographics", "enrollments", "orgs",
                "relationships", "roles", "userFlags", "users")) {
            try (var stream = RosterSet.class.getResourceAsStream("/school-data-sync-2.1/" + file + ".csv")) {
                set.file(file, new String(Objects.requireNonNull(stream).readAllBytes(),
                        StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return set;
    }

    RosterSet file(String name, String text) {
        files.put(name + ".csv", text);
        return this;
    }

    RosterSet replace(String name, String from, String to) {
        if (!text(name).contains(from)) {
            throw new IllegalArgumentException(name + " has no '" + from + "': " + text(name));
        }
        return file(name, text(name).replace(from, to));
    }

    RosterSet without(String name) {
        files.remove(name + ".csv");
        return this;
    }

    String text(String name) {
        return files.getOrDefault(name + ".csv", "");
    }

    RosterSet record(Fact... facts) {
        ledger.append(new Submission(LEA, "test",
                Arrays.stream(facts).map(fact -> new Submission.Line(fact, "")).toList(), List.of()));
        return this;
    }

    /** So many more pupils, enrolled since the year began. */
    RosterSet enrolled(int count) {
        for (int i = 0; i < count; i++) {
            var pupil = new PupilId("X-" + i);
            record(new Pupil(pupil, LocalDate.of(2011, 1, 1), Optional.empty(), Optional.empty()),
                    new Enrollment("E-" + i,
                            pupil, SCHOOL, Grade.GRADE_9, "", LocalDate.of(2026, 8, 13), Optional.empty()));
        }
        return this;
    }

    Path write() {
        try {
            try (var old = Files.list(folder)) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (var file : files.entrySet()) {
                Files.setLastModifiedTime(Files.writeString(folder.resolve(file.getKey()), file.getValue()),
                        FileTime.from(WRITTEN));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zip(Path to, String prefix) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RosterTerms terms() {
        return RosterTerms.strict(LEA);
    }

    private LedgerRosters rosters() {
        Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new LedgerRosters(ledger, Clock.fixed(now, ZoneOffset.UTC));
    }

    ImportResult take(RosterTerms terms) {
        return rosters().importFrom(write(), terms, "clerk", Progress.NONE);
    }

    ImportResult take() {
        return take(terms());
    }

    ImportResult check(Path set) {
        return check(set, terms());
    }

    ImportResult check(Path set, RosterTerms terms) {
        return rosters().check(set, terms, Progress.NONE);
    }

    /** What is wrong with the set, as it is listed; nothing may have been recorded. */
    List<String> faults(RosterTerms terms) {
        var before = ledger.head(LEA);
        var result = take(terms);
        if (!ledger.head(LEA).equals(before)) {
            return List.of("recorded: " + result);
        }
        return lines(result.faults());
    }

    List<String> faults() {
        return faults(terms());
    }

    static List<String> lines(List<Fault> faults) {
        return faults.stream().map(Fault::toString).toList();
    }

    /** The facts of a pupil, in the order in which they were recorded. */
    List<Fact> of(String pupil) {
        return new ArrayList<>(ledger.about(LEA, new PupilId(pupil), EntryId.LATEST).stream().map(entry -> entry.fact())
                .toList());
    }
}
