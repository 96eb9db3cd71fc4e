package org.manzanita.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Step;
import org.manzanita.ledger.Submission;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Policy;
import org.manzanita.testing.StatedPolicy;

@DisplayName("A school seeded with one of each exception of the audit guide")
class SeededSchoolTest {

    private static final Map<String, String> SOUND = Map.of("evaluation.missedAssignments", "5",
            "evaluation.withinSchooldays", "10");
    private static final Map<String, String> STALE = Map.of("evaluation.missedAssignments", "5",
            "evaluation.withinSchooldays", "10", "shortestStay", "five consecutive schooldays");

    @Test
    void allAreFoundAndNoneIsInvented() {
        var school = new SeededSchool(true);
        var result = audited(school, STALE).result();

        var found = result.exceptions().stream().map(SeededSchoolTest::told)
                .collect(Collectors.toCollection(TreeSet::new));
        var planted = school.planted().entrySet().stream()
                .map(entry -> (entry.getKey() + " " + entry.getValue()).strip())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as(() -> String.valueOf(result.exceptions())).isEqualTo(planted);
    }

    @Test
    @DisplayName("ATT-21: each reason is found in the pupil in whom it is planted, under its step, and no other")
    void everyReasonIsFoundAndNoneIsInvented() {
        var school = new SeededReasons();
        var found = exceptionsOf(school.submission(), SOUND);

        assertThat(found.stream().map(taken -> told(taken) + " " + taken.reason().code()))
                .containsExactlyInAnyOrderElementsOf(school.planted().entrySet().stream()
                        .map(entry -> entry.getValue().replace(" ", " " + entry.getKey() + " ")).toList());
    }

    @Test
    void everyStepOfTheYearsGuideIsPlantedButThePolicyOfTheBoard() {
        var school = new SeededSchool(true);
        var steps = audited(school, STALE).audit().programme(audited(school, STALE).question()).stream()
                .filter(step -> step.modality().equals("traditional")).map(Step::id).collect(Collectors.toSet());

        assertThat(steps).hasSize(25);
        steps.removeAll(school.planted().keySet());
        // Without a policy every day of everybody is refused: a case of its own shows that.
        assertThat(steps).containsExactly("AUD-D-02");
    }

    @Test
    void aSoundProgramEndsWithoutAnException() {
        var result = audited(new SeededSchool(false), SOUND).result();

        assertThat(result.pupils()).isEqualTo(6);
        assertThat(result.exceptions()).isEmpty();
    }

    /** What is found in the two schools. */
    static Stream<ExceptionTaken> ofSeededSchools() {
        return Stream.concat(exceptionsOf(new SeededSchool(true).submission(), STALE).stream(),
                exceptionsOf(new SeededReasons().submission(), SOUND).stream());
    }

    private static List<ExceptionTaken> exceptionsOf(Submission submission, Map<String, String> policy) {
        return new Audited(submission, SeededSchool.YEAR, List.<Policy>of(StatedPolicy.of(policy))).result()
                .exceptions();
    }

    private static Audited audited(SeededSchool school, Map<String, String> policy) {
        return new Audited(school.submission(), SeededSchool.YEAR, List.<Policy>of(StatedPolicy.of(policy)));
    }

    private static String told(ExceptionTaken taken) {
        return (taken.step().id() + " " + taken.pupil().map(PupilId::value).orElse("")).strip();
    }
}
