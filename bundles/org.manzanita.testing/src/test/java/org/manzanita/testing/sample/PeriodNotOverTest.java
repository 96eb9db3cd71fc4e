package org.manzanita.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.audit.Standing;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Claim;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.StatedPolicy;

@DisplayName("An audit that is asked for before the claimed period is over")
class PeriodNotOverTest {

    private static final SchoolYear YEAR = SchoolYear.of("2026-27");
    private static final Audited SAMPLE = audited(Sample2026.submission());

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01", "2026-11-22", "2027-04-14"})
    @DisplayName("AUD-G-05: takes exception to no claimed day and no figure to which it takes none afterwards")
    void inventsNothing(LocalDate on) {
        assertThat(claimed(SAMPLE, on)).isSubsetOf(claimed(SAMPLE, YEAR.lastDay().plusDays(1)));
    }

    @Test
    @DisplayName("AUD-G-05: says that days are still to come, and no longer when the period is over")
    void saysThatDaysAreStillToCome() {
        assertThat(SAMPLE.resultOn(LocalDate.of(2026, 11, 22)).notes())
                .anyMatch(note -> note.contains("the claimed period is not over"));
        assertThat(SAMPLE.resultOn(LocalDate.of(2027, 4, 16)).notes())
                .noneMatch(note -> note.contains("the claimed period is not over"));
    }

    @Test
    @DisplayName("AUD-G-05: finds days claimed beyond those earned and those still to come")
    void findsWhatGoesBeyondTheDaysToCome() {
        var lines = new ArrayList<>(Sample2026.submission().lines());
        lines.replaceAll(line -> line.fact() instanceof Claim claim
                ? new Submission.Line(new Claim(claim.claimId(), claim.schoolYear(), claim.period(), claim.schoolId(),
                        claim.gradeSpan(), claim.pupil(), claim.days().add(claim.days()), claim.ada()), "")
                : line);
        var sample = Sample2026.submission();
        var doubled = audited(new Submission(sample.lea(), sample.by(), lines, sample.names()));

        assertThat(claimed(doubled, LocalDate.of(2026, 11, 22))).anyMatch(told -> told.contains("NO_DAY_ON_RECORD"));
    }

    private static List<String> claimed(Audited audited, LocalDate on) {
        return audited.resultOn(on).exceptions().stream()
                .filter(taken -> taken.standing() == Standing.CLAIMED || taken.standing() == Standing.FIGURES)
                .map(taken -> taken.step().id() + " " + taken.pupil() + " " + taken.reason().code()).toList();
    }

    private static Audited audited(Submission submission) {
        return new Audited(submission, YEAR, List.of(StatedPolicy.of(Map.of("evaluation.missedAssignments", "3",
                "evaluation.withinSchooldays", "15"))));
    }
}
