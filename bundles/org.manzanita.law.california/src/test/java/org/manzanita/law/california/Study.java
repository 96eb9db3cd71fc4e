package org.manzanita.law.california;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.manzanita.model.Agreement;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.DayKind;
import org.manzanita.model.Educator;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Party;
import org.manzanita.model.Permission;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Setting;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;

/** One pupil's Independent Study in a district of Sacramento County, told fact by fact, and what a rule says of it. */
final class Study {

    static final PupilId MAYA = new PupilId("maya");
    static final LeaId LEA = new LeaId("3467447");
    static final String SCHOOL = "34674470000001";
    static final Law LAW = Law.of(List.of(new CaliforniaLaw(), new StudyLaw()));

    private static final LeaId OTHER_LEA = new LeaId("3967447");
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 11),
            LocalDate.of(2025, 9, 1), LocalDate.of(2025, 11, 11), LocalDate.of(2023, 9, 4));

    private final List<Entry> pupil = new ArrayList<>();
    private final List<Entry> program = new ArrayList<>();
    private long last;

    private Study(EntityType entity, SchoolType schoolType, Grade grade, LocalDate birth) {
        with(new Lea(LEA, "River Unified", entity, "Sacramento"));
        with(new School(SCHOOL, "River School", schoolType, "main"));
        with(new Program("full-time", "Full-time study", StudyLaw.MODALITY, ProgramTerm.LONG, true, Grade.TK,
                Grade.ADULT));
        with(new Program("trip", "Study on a trip", StudyLaw.MODALITY, ProgramTerm.SHORT, false, Grade.TK,
                Grade.ADULT));
        with(new Educator("T-1", LEA, true));
        with(new Educator("T-2", LEA, true));
        with(new Educator("aide", LEA, false));
        with(new Educator("elsewhere", OTHER_LEA, true));
        for (var teacher : List.of("T-1", "T-2", "aide", "elsewhere")) {
            with(new Credential(teacher, CredentialKind.CLEAR, Sets.of("multipleSubject"), LocalDate.of(2015, 1, 1),
                    LocalDate.of(2030, 12, 31)));
        }
        with(new Pupil(MAYA, birth, Optional.empty(), Optional.empty()));
        with(new Enrollment("E-1", MAYA, SCHOOL, grade, "independent study", LocalDate.of(2019, 7, 1),
                Optional.empty()));
        with(new PupilStatus(MAYA, Status.RESIDENCE_COUNTY, LocalDate.of(2010, 1, 1), Optional.empty(),
                "Sacramento"));
    }

    static Study inDistrict(Grade grade, LocalDate birth) {
        return new Study(EntityType.DISTRICT, SchoolType.REGULAR, grade, birth);
    }

    static Study inDistrict() {
        return inDistrict(Grade.GRADE_6, LocalDate.of(2014, 5, 5));
    }

    static Study in(EntityType entity) {
        return new Study(entity, SchoolType.REGULAR, Grade.GRADE_6, LocalDate.of(2014, 5, 5));
    }

    static Study in(EntityType entity, Grade grade, LocalDate birth) {
        return new Study(entity, SchoolType.REGULAR, grade, birth);
    }

    /** A pupil whose enrollment ends with that day. */
    static Study leaving(LocalDate last) {
        var study = inDistrict();
        study.pupil.removeIf(entry -> entry.fact() instanceof Enrollment);
        return study.with(new Enrollment("E-1", MAYA, SCHOOL, Grade.GRADE_6, "study", LocalDate.of(2019, 7, 1),
                Optional.of(last)));
    }

    static Study in(SchoolType type) {
        return new Study(EntityType.DISTRICT, type, Grade.GRADE_10, LocalDate.of(2010, 5, 5));
    }

    Study with(PupilFact fact) {
        pupil.add(entry(fact));
        return this;
    }

    Study with(ProgramFact fact) {
        program.add(entry(fact));
        return this;
    }

    private Entry entry(Fact fact) {
        return new Entry(new EntryId(++last), Instant.EPOCH, "clerk", "", fact);
    }

    /** The entry that was told last. */
    EntryId told() {
        return new EntryId(last);
    }

    Study agreement(String id, LocalDate from, LocalDate until) {
        return agreement(id, from, until, "full-time", Sets.of("objectives", "methods", "resources"));
    }

    Study agreement(String id, LocalDate from, LocalDate until, String programId,
            SortedSet<String> elements) {
        return with(new Agreement(id, MAYA, StudyLaw.MODALITY, programId, from, until, OptionalInt.empty(), "T-1",
                Optional.empty(), elements, Optional.of(new BigDecimal("5")), Optional.empty()));
    }

    Study signed(String agreement, Party party, LocalDate on) {
        return with(new Signature(agreement, MAYA, party, party == Party.SUPERVISING_TEACHER ? "T-1" : "someone", on,
                SignatureMethod.PAPER, Optional.empty(), Optional.empty()));
    }

    Study signedByAll(String agreement, LocalDate on) {
        return signed(agreement, Party.PUPIL, on).signed(agreement, Party.PARENT_OR_GUARDIAN, on)
                .signed(agreement, Party.SUPERVISING_TEACHER, on);
    }

    Study permission(String agreement, LocalDate on, String... states) {
        return with(new Permission(agreement, MAYA, on,
                states.length == 0 ? Sets.of("dates", "methods", "evaluation", "resources") : Sets.of(states)));
    }

    Study status(Status status, LocalDate from, LocalDate until, String detail) {
        return with(new PupilStatus(MAYA, status, from, Optional.of(until), detail));
    }

    Study since(Status status, LocalDate from, String detail) {
        return with(new PupilStatus(MAYA, status, from, Optional.empty(), detail));
    }

    Study setting(String name, String value) {
        return with(new Setting(name, value, LocalDate.of(2019, 7, 1), Optional.empty(), "board"));
    }

    Study policy(LocalDate adopted, String... elements) {
        return with(new BoardPolicy("BP-" + adopted, StudyLaw.MODALITY, adopted, adopted, Optional.empty(),
                Optional.of(adopted), Sets.of(elements)));
    }

    /** What the rule says of the pupil's last agreement in the school year in which it begins. */
    List<Ruling> says(StateRule rule) {
        return rule.rule(period(), LAW);
    }

    List<Reason> refusals(StateRule rule) {
        return says(rule).stream().map(Ruling::reason).filter(Reason::isRefusal).toList();
    }

    /** The schooldays that the rule leaves to be earned. */
    List<LocalDate> left(StateRule rule) {
        var rulings = says(rule);
        return period().schooldays().stream()
                .filter(day -> rulings.stream().noneMatch(ruling -> ruling.reason().isRefusal() && ruling.holdsOn(day)))
                .toList();
    }

    Period period() {
        var file = new PupilFile(MAYA, pupil);
        var agreement = file.agreements().getLast();
        var year = SchoolYear.containing(agreement.fact().from());
        var programFile = new ProgramFile(told(), calendared(year));
        var until = agreement.fact().until().isAfter(year.lastDay()) ? year.lastDay() : agreement.fact().until();
        return new Period(file, programFile, agreement, year,
                programFile.calendarOf(SCHOOL).taughtBetween(agreement.fact().from(), until));
    }

    private List<Entry> calendared(SchoolYear year) {
        var entries = new ArrayList<>(program);
        long id = last;
        for (var day = LocalDate.of(year.starts(), 8, 10); !day.isAfter(year.lastDay()); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend) {
                var kind = HOLIDAYS.contains(day) ? DayKind.HOLIDAY : DayKind.INSTRUCTION;
                entries.add(new Entry(new EntryId(++id), Instant.EPOCH, "clerk", "",
                        new CalendarDay("main", day, kind)));
            }
        }
        return entries;
    }
}
