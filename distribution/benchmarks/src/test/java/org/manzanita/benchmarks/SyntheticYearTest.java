package org.manzanita.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;
import org.manzanita.model.Grade;
import org.manzanita.model.Participation;
import org.manzanita.model.PupilFact;

class SyntheticYearTest {

    private final SyntheticYear year = new SyntheticYear(1, 2_000);

    @Test
    void anyPupilMadeAloneIsTheSameAsAmongAllOthers() {
        var alone = new SyntheticYear(1, 2_000).pupil(1_234).facts();

        assertThat(alone).isEqualTo(year.pupil(1_234).facts());
        assertThat(new SyntheticYear(2, 2_000).pupil(1_234).facts()).isNotEqualTo(alone);
    }

    @Test
    void weeksOneByOneMakeTheWholeYearOfAPupil() {
        var pupil = year.pupil(17);
        var facts = new ArrayList<PupilFact>(pupil.start());
        IntStream.range(0, SyntheticCalendar.WEEKS).forEach(week -> facts.addAll(pupil.week(week)));

        assertThat(facts).isEqualTo(pupil.facts());
    }

    @Test
    void theYearHas180SchooldaysIn36Weeks() {
        assertThat(IntStream.range(0, SyntheticCalendar.DAYS).mapToObj(year.calendar()::day).distinct()).hasSize(180);
        assertThat(year.calendar().day(179)).isBefore(SyntheticYear.YEAR.lastDay());
    }

    @Test
    void sharesOfGradesAndModalitiesAndWorkAreThoseOfTheWorkload() {
        var facts = IntStream.range(0, 2_000).mapToObj(pupil -> year.pupil(pupil).facts()).flatMap(List::stream)
                .toList();

        assertThat(share(facts, Enrollment.class, enrolled -> enrolled.grade().compareTo(Grade.GRADE_9) >= 0))
                .isBetween(0.50, 0.60);
        assertThat(share(facts, Enrollment.class, enrolled -> enrolled.grade().compareTo(Grade.GRADE_5) <= 0))
                .isBetween(0.23, 0.33);
        assertThat(share(facts, Agreement.class, agreement -> agreement.modality().equals("course-based")))
                .isBetween(0.13, 0.20);
        // Pupils of courses have no assignments, so the others have more than the average of 185.
        assertThat(count(facts, Assignment.class) / 2_000.0).isBetween(145.0, 185.0);
        assertThat(count(facts, Participation.class) / 2_000.0).isBetween(100.0, 145.0);
    }

    @Test
    void everyFactOfTheYearCanBeWrittenAndReadAgain(@TempDir Path folder) throws IOException, FormException {
        var small = new SyntheticYear(1, 50);
        var facts = new ArrayList<Fact>(small.program());
        IntStream.range(0, 50).forEach(pupil -> facts.addAll(small.pupil(pupil).facts()));

        for (var fact : facts) {
            assertThat(again(fact)).isEqualTo(fact);
        }
        assertThat(SyntheticFolder.write(small, folder)).isEqualTo(facts.size());
        assertThat(Files.readAllLines(folder.resolve("pupils.csv"))).hasSize(51);
    }

    private static <T extends Fact> T again(T fact) throws FormException {
        var form = FactForm.of(fact);
        return form.read(form.write(fact));
    }

    private static long count(List<PupilFact> facts, Class<?> type) {
        return facts.stream().filter(type::isInstance).count();
    }

    private static <T> double share(List<PupilFact> facts, Class<T> type, Predicate<T> counted) {
        var all = facts.stream().filter(type::isInstance).map(type::cast).toList();
        return all.stream().filter(counted).count() / (double) all.size();
    }
}
