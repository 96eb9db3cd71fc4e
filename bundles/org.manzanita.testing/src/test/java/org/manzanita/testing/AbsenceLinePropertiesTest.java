package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.manzanita.credit.Judging;
import org.manzanita.credit.Question;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.School;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Status;
import org.manzanita.reporting.AbsenceLine;
import org.manzanita.reporting.internal.CreditAbsenceFiles;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Surroundings;

/** What holds of the line of the state's absence summary that is made for any pupil, under all rules together. */
@Tag("properties")
class AbsenceLinePropertiesTest {

    private static final Rulebook RULES = DeployedRules.rulebook();
    private static final List<String> MODALITIES = RULES.modalities().stream().map(Modality::name).sorted().toList();
    private static final Law LAW = Law.of(RULES.law());
    private static final Judging JUDGING = new Judging(RULES.modalities(), RULES.stateRules(), List.of(), LAW);
    private static final String SCHOOL = "34674473430386";

    /** A made-up pupil of a year in which lines are written, whose classroom register is on record. */
    record Made(JudgedPupil judged, ProgramFile program) {

        CreditAbsenceFiles files() {
            var ledger = new InMemoryLedger();
            ledger.append(new Submission(SoundProgram.LEA, "test", List.of(new Submission.Line(program.lea(), "")),
                    List.of(new PersonName(CasePupil.PUPIL.value(), "Núñez-O’Brien", "Zoë"))));
            var seen = new Surroundings(program, LAW, List.of(), judged.year(), judged.year().lastDay());
            return new CreditAbsenceFiles(new CaseCredit(LAW, RULES.modalities(), List.of(judged), seen), ledger);
        }

        Question question() {
            return Question.of(SoundProgram.LEA, judged.year()).asOf(new EntryId(1));
        }

        @Override
        public String toString() {
            return judged.year() + " " + judged.file().all(Enrollment.class);
        }
    }

    @Provide
    Arbitrary<Made> pupils() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(2021, 2026),
                Arbitraries.of(MODALITIES))
                .as((start, starts, modality) -> made(start, new SchoolYear(starts), modality));
    }

    private static Made made(long start, SchoolYear year, String modality) {
        var facts = GeneratedPupil.facts(GeneratedPupil.words(start, year, modality), year, MODALITIES);
        var program = new ProgramFile(EntryId.LATEST,
                facts.aboutProgram().stream().map(AbsenceLinePropertiesTest::moved)
                        .toList());
        var pupil = new ArrayList<>(facts.aboutPupil().stream().map(AbsenceLinePropertiesTest::moved).toList());
        var studied = new HashSet<LocalDate>();
        JUDGING.judge(new PupilFile(CasePupil.PUPIL, pupil), program, year).days().stream().map(JudgedDay::day)
                .forEach(studied::add);
        register(new Random(start), year, program, studied).forEach(fact -> pupil.add(new Entry(
                new EntryId(pupil.size() + 1_000_000L), pupil.getFirst().recorded(), "test", "", fact)));
        return new Made(JUDGING.judge(new PupilFile(CasePupil.PUPIL, pupil), program, year), program);
    }

    /** The case's school stands for a nonpublic one in the state's files, and its pupil has no number there. */
    private static Entry moved(Entry entry) {
        Fact fact = switch (entry.fact()) {
            case School school -> new School(SCHOOL, school.name(), school.schoolType(), school.calendarId());
            case Enrollment one -> new Enrollment(one.enrollmentId(), one.pupil(), SCHOOL, one.grade(), one.placement(),
                    one.from(), one.until());
            case Pupil one -> new Pupil(one.pupil(), one.birthDate(), Optional.of("1234567890"), one.group());
            default -> entry.fact();
        };
        return new Entry(entry.id(), entry.recorded(), entry.by(), entry.source(), fact);
    }

    /** Each schoolday without study in class, or absent from it with or without an excuse. */
    private static List<Fact> register(Random random, SchoolYear year, ProgramFile program,
            Set<LocalDate> studied) {
        var register = new ArrayList<Fact>();
        for (var day : program.calendarOf(SCHOOL).taughtBetween(year.firstDay(), year.lastDay())) {
            if (!studied.contains(day)) {
                int drawn = random.nextInt(10);
                register.add(drawn > 1
                        ? new ClassroomAttendance(CasePupil.PUPIL, day, "all", Minutes.of(300))
                        : new PupilStatus(CasePupil.PUPIL,
                                drawn == 0 ? Status.ABSENT_EXCUSED : Status.ABSENT_UNEXCUSED, day, Optional.of(day),
                                ""));
            }
        }
        return register;
    }

    private static BigDecimal days(AbsenceLine line, int field) {
        return line.cell(field).isEmpty() ? BigDecimal.ZERO : new BigDecimal(line.cell(field));
    }

    @Property
    @Label("CAL-03, CAL-04: every line adds up to the days expected, and study without ADA fits beside days in person")
    void everyLineBalances(@ForAll("pupils") Made made) {
        var file = made.files().prepare(made.question(), made.judged().year().lastDay());

        assertThat(file.withheld()).isEmpty();
        for (var line : file.lines()) {
            var sum = BigDecimal.ZERO;
            for (int field = 16; field <= 22; field++) {
                assertThat(days(line, field)).isNotNegative();
                sum = sum.add(days(line, field));
            }
            assertThat(sum).as("%s", line).isEqualByComparingTo(days(line, 15));
            assertThat(days(line, 21)).as("%s", line)
                    .isLessThanOrEqualTo(days(line, 15).subtract(days(line, 16)).subtract(days(line, 18)));
            assertThat(days(line, 24)).isLessThanOrEqualTo(BigDecimal.TEN);
            assertThat(line.cell(9) + line.cell(10)).isEqualTo("ZoeNunez-O'Brien");
        }
    }

    @Property
    @Label("CAL-10: a day of study that earned is in 13.22 and nowhere else")
    void earnedDaysAreTheStatesToo(@ForAll("pupils") Made made) {
        var file = made.files().prepare(made.question(), made.judged().year().lastDay());
        var earned = made.judged().days().stream()
                .filter(day -> made.judged().file().gradeOn(day.day())
                        .filter(grade -> grade != Grade.ADULT).isPresent())
                .map(day -> day.finding().credit()).reduce(Days.ZERO,
                        Days::plus);

        assertThat(file.lines().stream().map(line -> days(line, 22)).reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(earned.rounded(2)).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    @Property
    @Label("CAL-01: what is written is read again as it was, and is found sound")
    void filesGoRound(@ForAll("pupils") Made made) {
        var files = made.files();
        var lines = files.prepare(made.question(), made.judged().year().lastDay()).lines();
        if (!lines.isEmpty()) {
            var reading = files.read(files.write(lines));
            assertThat(reading.faults()).isEmpty();
            assertThat(reading.lines()).isEqualTo(lines);
        }
    }
}
