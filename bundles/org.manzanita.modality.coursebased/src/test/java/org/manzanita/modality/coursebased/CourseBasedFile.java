package org.manzanita.modality.coursebased;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.manzanita.modality.coursebased.internal.CourseDays;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Course;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
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
import org.manzanita.model.Minutes;
import org.manzanita.model.Progress;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Setting;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.RegisteredRule;

/** One pupil of grade 10 in a made-up LEA, with the facts that a test adds; judged by the real modality and its law. */
final class CourseBasedFile {

    static final LeaId HERE = new LeaId("3400001");
    static final LeaId THERE = new LeaId("3400002");
    static final PupilId PUPIL = new PupilId("P-1");
    static final String TEACHER = "T-1";

    private static final String SCHOOL = "34000010000001";

    private final SchoolYear year;
    private final List<Entry> entries = new ArrayList<>();
    private final LocalDate first;

    private CourseBasedFile(SchoolYear year, LocalDate first, LocalDate last) {
        this.year = year;
        this.first = first;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                add(new CalendarDay("main", day, DayKind.INSTRUCTION));
            }
        }
        add(new Lea(HERE, "Bear Creek Unified", EntityType.DISTRICT, "Sacramento"));
        add(new School(SCHOOL, "Bear Creek High", SchoolType.REGULAR, "main"));
        teacher(TEACHER, HERE, "mathematics", "english", "science", "historySocialScience");
        add(new Pupil(PUPIL, LocalDate.of(first.getYear() - 15, 1, 10), Optional.empty(), Optional.empty()));
        add(new Enrollment("E-1", PUPIL, SCHOOL, Grade.GRADE_10, "course-based", first, Optional.empty()));
        add(new Agreement("A-1", PUPIL, CourseBasedModality.NAME, "courses", first, last, OptionalInt.empty(), TEACHER,
                Optional.empty(), Sets.of(), Optional.of(BigDecimal.valueOf(20)), Optional.empty()));
    }

    /** Taught on every weekday from the first day to the last. */
    static CourseBasedFile taught(String year, LocalDate first, LocalDate last) {
        return new CourseBasedFile(SchoolYear.of(year), first, last);
    }

    EntryId add(Fact fact) {
        var id = new EntryId(entries.size() + 1L);
        entries.add(new Entry(id, Instant.EPOCH, "test", "", fact));
        return id;
    }

    CourseBasedFile with(Fact... facts) {
        for (var fact : facts) {
            add(fact);
        }
        return this;
    }

    CourseBasedFile teacher(String teacher, LeaId employer, String... subjects) {
        add(new Educator(teacher, employer, true));
        add(new Credential(teacher, CredentialKind.CLEAR, Sets.of(subjects), LocalDate.of(2015, 1, 1),
                LocalDate.of(2030, 12, 31)));
        return this;
    }

    /** A course of the catalogue, certified before the year, enrolled from the first day, with progress decided then. */
    CourseBasedFile course(String courseId, String subject, int minutes) {
        return catalogued(courseId, subject).certified(courseId, year.toString(), minutes, first.minusDays(30))
                .enrolled(courseId, first, null).progress(courseId, first, true);
    }

    CourseBasedFile catalogued(String courseId, String subject) {
        add(new Course(courseId, "Course " + courseId, subject, true, true));
        return this;
    }

    CourseBasedFile certified(String courseId, String certifiedFor, int minutes, LocalDate resolved) {
        add(certification(courseId, certifiedFor, minutes, resolved, "rigor", "standards", "duration", "access",
                "synchronousPlan"));
        return this;
    }

    static CourseCertification certification(String courseId, String certifiedFor, int minutes, LocalDate resolved,
            String... statements) {
        return new CourseCertification(courseId, SchoolYear.of(certifiedFor), "R-7", resolved, Minutes.of(minutes),
                Minutes.of(minutes * 180), BigDecimal.TEN, Sets.of(statements));
    }

    CourseBasedFile enrolled(String courseId, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        add(new CourseEnrollment("CE-" + courseId, PUPIL, courseId, CourseMode.COURSE_BASED, Optional.of("A-1"),
                TEACHER, Optional.empty(), from, Optional.ofNullable(until)));
        return this;
    }

    CourseBasedFile progress(String courseId, LocalDate decided, boolean satisfactory, String... indicators) {
        add(new Progress(PUPIL, courseId, decided, satisfactory,
                indicators.length > 0
                        ? Sets.of(indicators)
                        : Sets.of("achievement", "completion", "learning", "progressing"),
                TEACHER));
        return this;
    }

    CourseBasedFile setting(String name, String value) {
        add(new Setting(name, value, LocalDate.of(2015, 7, 1), Optional.empty(), "board"));
        return this;
    }

    PupilFile pupil() {
        return new PupilFile(PUPIL,
                entries.stream().filter(entry -> entry.fact() instanceof PupilFact).toList());
    }

    ProgramFile program() {
        return new ProgramFile(EntryId.LATEST,
                entries.stream().filter(entry -> !(entry.fact() instanceof PupilFact)).toList());
    }

    Period period() {
        var program = program();
        Recorded<Agreement> agreement = pupil().agreements().getFirst();
        return new Period(pupil(), program, agreement, year, program.calendarOf(SCHOOL)
                .taughtBetween(agreement.fact().from(), agreement.fact().until()));
    }

    /** What the modality finds; each day must be found the same if it is asked about by itself. */
    List<DayValue> judged() {
        var period = period();
        var law = law();
        var judged = new CourseBasedModality().judge(period, law);
        assertThat(judged).isEqualTo(period.schooldays().stream()
                .map(day -> new DayValue(day, new CourseDays(period, law).find(day))).toList());
        return judged;
    }

    Finding on(LocalDate day) {
        return judged().stream().filter(value -> value.day().equals(day)).findFirst().orElseThrow().finding();
    }

    /** The days that earned something. */
    List<LocalDate> earned() {
        return judged().stream().filter(value -> value.finding() instanceof Finding.Earned).map(DayValue::day).toList();
    }

    /** This bundle's law, beside the minimum days that general law sets. */
    static Law law() {
        return Law.of(List.of(new CourseBasedLaw(), new GeneralLaw()));
    }

    private static final class GeneralLaw implements LawSource {

        @Override
        public List<LawRow> rows() {
            return List.of(minimum("TK-K", "180", "EC 46117"), minimum("1-3", "230", "EC 46112"),
                    minimum("4-8", "240", "EC 46113"), minimum("9-12", "240", "EC 46141"),
                    ends("P-1", "12-31"), ends("P-2", "04-15"), ends("Annual", "06-30"));
        }

        private static LawRow ends(String period, String day) {
            return new LawRow("D-11", "attendancePeriodEnd", period, LocalDate.of(2015, 7, 1), Optional.empty(), day,
                    "EC 41601");
        }

        private static LawRow minimum(String grades, String minutes, String section) {
            return new LawRow("M-01", "minimumDay", grades, LocalDate.of(2015, 7, 1), Optional.empty(), minutes,
                    section);
        }

        @Override
        public List<RegisteredRule> register() {
            return List.of();
        }

        @Override
        public List<ReasonCode> reasonCodes() {
            return List.of();
        }
    }
}
