package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Educator;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.RightsBasis;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Status;
import org.manzanita.model.Withdrawn;

/** What becomes of roster sets in which nothing is amiss. */
class RosterImportTest {

    @TempDir
    Path temp = Path.of("");

    private Path folder() {
        try {
            return Files.createDirectories(temp.resolve("set"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Enrollment enrollment(String id, String pupil, Grade grade, String from, String until) {
        return new Enrollment(id, new PupilId(pupil), RosterSet.SCHOOL, grade, "", LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }

    @Test
    @DisplayName("OneRoster 1.1: students are pupils, enrolled from their first day in a class, with their names")
    void oneRoster11() {
        var set = RosterSet.v11(folder());
        var result = set.take();

        assertThat(RosterSet.lines(result.faults())).isEmpty();
        assertThat(set.of("01042")).containsExactly(
                new Pupil(new PupilId("01042"), LocalDate.of(2011, 2, 28), Optional.of("0234567890"),
                        Optional.empty()),
                RightsHolder.unverified(new PupilId("01042"), "U4", RightsBasis.PARENT),
                enrollment("01042-3430386-2026-08-20", "01042", Grade.GRADE_9, "2026-08-20", ""));
        assertThat(set.of("01043")).hasSize(2);
        assertThat(set.ledger.names(RosterSet.LEA)).containsExactly(new PersonName("01042", "Jiménez", "Paz"),
                new PersonName("01043", "O'Brien", "Sean"));
        assertThat(set.ledger.about(RosterSet.LEA, new PupilId("01042"), EntryId.LATEST).getFirst().source())
                .isEqualTo("users.csv:2");
    }

    @Test
    @DisplayName("OneRoster 1.2: roles date enrollments, and the day after the last is no longer counted")
    void oneRoster12() {
        var set = RosterSet.v12(folder());

        assertThat(RosterSet.lines(set.take().faults())).isEmpty();
        assertThat(set.of("01043")).contains(enrollment("01043-3430386-2026-08-13", "01043", Grade.GRADE_10,
                "2026-08-13", "2026-12-18"));
    }

    @Test
    void whatARosterDoesNotSayIsNamedAndNotInvented() {
        assertThat(RosterSet.lines(RosterSet.v11(folder()).take().notes())).anyMatch(note -> note.startsWith(
                "users.csv NOT_TAKEN 1 of staff are not taken: a roster does not say whether they are certificated."))
                .anyMatch(note -> note.startsWith("users.csv NOT_TAKEN 1 times somebody is named as a pupil's parent "
                        + "or guardian."))
                .anyMatch(note -> note.startsWith("academicSessions.csv NOT_TAKEN"))
                .anyMatch(note -> note.contains("The groups of race and ethnicity are fewer than the state's"));
    }

    @Test
    void whatAPersonSaysForTheWholeSetIsTaken() {
        var set = RosterSet.v11(folder()).replace("orgs", "34674473430386", "34674473430387");

        assertThat(set.faults())
                .containsExactly("orgs.csv:3:6 FACT_MISSING The school 34674473430387 is not on record, and a "
                        + "roster says neither its kind nor its calendar. Import it with schools.csv, or say schools.schoolType and "
                        + "schools.calendarId.");
        assertThat(
                set.faults(set.terms().saying("schools.schoolType", "regular").saying("schools.calendarId", "other")))
                .singleElement().asString().contains("The calendar 'other'", "is not on record");
        var result = set.take(set.terms().saying("schools.schoolType", "regular").saying("schools.calendarId", "main")
                .saying("educators.certificated", "true").saying("enrollments.placement", "Independent Study"));
        assertThat(RosterSet.lines(result.faults())).isEmpty();
        var program = set.ledger.aboutProgram(RosterSet.LEA, EntryId.LATEST).stream().map(entry -> entry.fact())
                .toList();
        assertThat(program).contains(new School("34674473430387", "El Sereno Alternative Education", SchoolType.REGULAR,
                "main"), new Educator("E-17", RosterSet.LEA, true));
        assertThatThrownBy(() -> set.take(set.terms().saying("enrollments.form", "x")))
                .hasMessageContaining("Did you mean 'enrollments.from'?");
        assertThatThrownBy(() -> set.take(set.terms().school("S1", "123"))).hasMessageContaining("14 digits");
    }

    @Test
    @DisplayName("fault 21: the same set twice changes nothing, and an older one is refused with both times")
    void fault21_theSameSetTwiceChangesNothingAndAnOlderOneIsRefused() {
        var set = RosterSet.v12(folder());
        delta(set, "2026-09-20T10:00:00.000Z");
        assertThat(RosterSet.lines(set.take().faults())).isEmpty();
        var head = set.ledger.head(RosterSet.LEA);
        var again = set.take();
        assertThat(again.recorded()).isFalse();
        assertThat(again.isRefused()).isFalse();
        assertThat(set.ledger.head(RosterSet.LEA)).isEqualTo(head);

        set.replace("users", "2026-09-20T", "2026-09-19T").replace("roles", "2026-09-20T", "2026-09-19T");
        assertThat(set.faults())
                .containsExactly("users.csv OLDER_SET The set is of 2026-09-19T10:00:00Z, and the one that "
                        + "was taken last is of 2026-09-20T10:00:00Z. Take the newest.");
    }

    /** Makes a delta of users and roles of the set: every row is active, changed at that time. */
    private static void delta(RosterSet set, String time) {
        set.file("manifest", """
                propertyName,value
                oneroster.version,1.2
                file.users,delta
                file.roles,delta
                file.orgs,bulk
                file.demographics,bulk
                """);
        for (var file : List.of("users", "roles")) {
            set.file(file, set.text(file).replaceAll("(?m)^([UR]\\d),,,", "$1,active," + time + ","));
        }
        for (var file : List.of("academicSessions", "courses", "classes", "enrollments")) {
            set.without(file);
        }
    }

    @Test
    @DisplayName("fault 20: a delta that deletes more than 5 percent of pupils waits for a second person")
    void fault20_aDeltaThatDeletesManyPupilsStopsForASecondPerson() {
        var set = RosterSet.v12(folder());
        assertThat(set.take().isRefused()).isFalse();
        set.enrolled(17);
        delta(set, "2026-09-20T10:00:00.000Z");
        set.replace("roles", "R1,active,2026-09-20T10:00:00.000Z", "R1,tobedeleted,2026-09-21T03:00:00.000Z");

        assertThat(set.faults())
                .containsExactly("users.csv TOO_MANY_ENDS The set ends the enrollment of 1 of 18 pupils, "
                        + "more than 5 percent. See that it is right; then take it with roster:import-ends, which takes a second "
                        + "person.");
        set.enrolled(2);
        var result = set.take(set.terms().withManyEnds());
        assertThat(RosterSet.lines(result.faults())).isEmpty();
        // 03:00 in UTC is still the day before in California.
        assertThat(set.of("01042"))
                .endsWith(enrollment("01042-3430386-2026-08-20", "01042", Grade.GRADE_9, "2026-08-20",
                        "2026-09-20"));
        assertThat(set.of("01042")).anyMatch(Withdrawn.class::isInstance);
        assertThat(result.notes()).extracting(Fault::code).contains(FaultCode.ENROLLMENT_ENDED);
    }

    @Test
    void fivePercentAndNoMoreNeedNobodyElse() {
        var set = RosterSet.v12(folder());
        set.take();
        set.enrolled(19);
        delta(set, "2026-09-20T10:00:00.000Z");
        set.replace("roles", "R1,active", "R1,tobedeleted");
        assertThat(RosterSet.lines(set.take().faults())).isEmpty();
    }

    @Test
    void whatIsOnRecordStaysWhereTheSetIsSilent() {
        var set = RosterSet.v11(folder()).record(
                new Pupil(new PupilId("01043"), LocalDate.of(2010, 5, 5), Optional.of("1111111111"),
                        Optional.of("700")),
                enrollment("N-2201", "01043", Grade.GRADE_10, "2026-08-10", ""));
        set.replace("demographics", "U2,,,2010-05-05,male,,,,,,,,,,,\n", "");

        var result = set.take();
        assertThat(RosterSet.lines(result.faults())).isEmpty();
        assertThat(set.of("01043")).hasSize(2);
        assertThat(result.counts()).anySatisfy(count -> {
            assertThat(count.table()).isEqualTo("enrollments");
            assertThat(count.unchanged()).isEqualTo(1);
        });
    }

    @Test
    void aNewGradeEndsTheOldOneOnTheDayBefore() {
        var set = RosterSet.v12(folder()).record(
                new Pupil(new PupilId("01042"), LocalDate.of(2011, 2, 28), Optional.empty(), Optional.empty()),
                enrollment("N-1", "01042", Grade.GRADE_8, "2025-08-14", ""));

        assertThat(RosterSet.lines(set.take().faults())).isEmpty();
        assertThat(set.of("01042")).contains(enrollment("N-1", "01042", Grade.GRADE_8, "2025-08-14", "2026-08-19"),
                enrollment("01042-3430386-2026-08-20", "01042", Grade.GRADE_9, "2026-08-20", ""));
    }

    @Test
    void pupilsWhoAreNotInAWholeSetAreCountedAndStay() {
        var set = RosterSet.v11(folder()).enrolled(3);

        assertThat(RosterSet.lines(set.take().notes())).anyMatch(note -> note.startsWith(
                "users.csv NOT_TAKEN 3 pupils enrolled on record are not in the set. Their enrollments stay"));
        assertThat(set.of("X-1")).hasSize(2);
    }

    @Test
    @DisplayName("School Data Sync 2.1: Microsoft's sample is refused for the one fact that it lacks, and then taken")
    void microsoftsSample() {
        var set = RosterSet.microsoft(folder());

        assertThat(set.faults())
                .containsExactly("orgs.csv:4:1 FACT_MISSING The 14-digit code of the school '110003' is not in "
                        + "the set. Say it: --school 110003=CODE.");
        var result = set.take(set.terms().school("110003", RosterSet.SCHOOL).saying("statuses.from", "2021-08-24"));
        assertThat(RosterSet.lines(result.faults())).isEmpty();
        assertThat(set.ledger.pupils(RosterSet.LEA, EntryId.LATEST)).extracting(PupilId::value)
                .containsExactly("114001", "114003", "114004");
        assertThat(set.of("114001")).containsExactly(
                new Pupil(new PupilId("114001"), LocalDate.of(2001, 7, 2), Optional.empty(), Optional.empty()),
                RightsHolder.unverified(new PupilId("114001"), "114002", RightsBasis.GUARDIAN),
                new PupilStatus(new PupilId("114001"), Status.IEP, LocalDate.of(2021, 8, 24), Optional.empty(), ""),
                enrollment("114001-3430386-2021-08-24", "114001", Grade.GRADE_10, "2021-08-24", "2022-06-11"));
        assertThat(RosterSet.lines(result.notes()))
                .anyMatch(note -> note.startsWith("users.csv:1:5 PASSWORD 8 rows hold passwords. They were not read."))
                .anyMatch(note -> note.startsWith("userFlags.csv NOT_TAKEN 1 flags"))
                .anyMatch(note -> note.startsWith("orgs.csv NOT_TAKEN 1 times a student is named of an organization"));
    }

    @Test
    @DisplayName("A roster names guardians and verifies none: who is on record, verified or not, stays as they are")
    void guardiansAreNamedAndNotVerified() {
        var set = RosterSet.v12(folder()).replace("roles", "R4,,,U4,primary,parent", "R4,,,U4,primary,guardian");
        var result = set.take();
        assertThat(set.of("01042")).contains(
                RightsHolder.unverified(new PupilId("01042"), "U4", RightsBasis.GUARDIAN));
        assertThat(RosterSet.lines(result.notes())).anyMatch(note -> note.contains(
                "1 times somebody is named as a pupil's parent or guardian. They hold no rights until a person"));

        set.record(new RightsHolder(new PupilId("01042"), "U4", RightsBasis.GUARDIAN, Optional.empty(),
                Optional.empty(), Optional.of(RosterSet.TODAY), Optional.of("A. Clerk"),
                Optional.of("letters of guardianship seen")));
        int before = set.of("01042").size();
        assertThat(RosterSet.lines(set.replace("users", "Paz,Jiménez", "Pat,Jiménez").take().faults())).isEmpty();
        assertThat(set.of("01042")).hasSize(before);
    }

    @Test
    void aRelativeIsNotTakenAsAHolderOfRights() {
        var set = RosterSet.v12(folder()).replace("roles", "R4,,,U4,primary,parent", "R4,,,U4,primary,relative");

        assertThat(RosterSet.lines(set.take().notes()))
                .anyMatch(note -> note.contains("1 of family are not taken"));
        assertThat(set.of("01042")).hasSize(2);
    }

    @Test
    @DisplayName("A password is neither kept nor shown")
    void aPasswordIsNeitherKeptNorShown() {
        var set = RosterSet.v11(folder()).replace("users", ",U4,09,", ",U4,09,correct horse")
                .replace("users", "U2,,,true,S1,student", "U2,,,maybe,S1,student");
        var result = set.take();

        assertThat(result.isRefused()).isTrue();
        assertThat(result.toString()).doesNotContain("correct horse");
        set.replace("users", "maybe", "true");
        assertThat(set.take().toString()).doesNotContain("correct horse");
        assertThat(set.ledger.aboutProgram(RosterSet.LEA, EntryId.LATEST).toString() + set.of("01042"))
                .doesNotContain("correct horse");
    }

    @Test
    void aZipIsReadWhereItLies() throws IOException {
        var set = RosterSet.v11(folder());
        for (var prefix : List.of("", "export-2026-09-21/")) {
            var zip = set.zip(temp.resolve("set.zip"), prefix);
            assertThat(RosterSet.lines(set.check(zip).faults())).isEmpty();
            try (var files = Files.list(temp)) {
                assertThat(files).containsExactlyInAnyOrder(zip, folder());
            }
        }
    }

    @Test
    @DisplayName("fault 1: a byte order mark is taken silently")
    void fault01_aByteOrderMarkIsTakenSilently() {
        var set = RosterSet.v11(folder());
        for (var file : List.of("manifest", "orgs", "users")) {
            set.file(file, "\uFEFF" + set.text(file));
        }
        assertThat(RosterSet.lines(set.take().faults())).isEmpty();
    }

    @Test
    void anLeaThatIsNotOnRecordIsNotMadeOfARoster() {
        var set = RosterSet.v11(folder());
        assertThatThrownBy(() -> set.take(RosterTerms.strict(new LeaId("1234567"))))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("Import its program folder first");
    }

    @Test
    void aFileOfForeignBytesIsRefusedAsInEveryOtherDoor() throws IOException {
        var set = RosterSet.v11(folder());
        var written = set.write();
        Files.write(written.resolve("users.csv"), set.text("users").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RosterSet.lines(set.check(written).faults())).singleElement().asString()
                .startsWith("users.csv:2:10 ENCODING The byte 0xE9");
    }
}
