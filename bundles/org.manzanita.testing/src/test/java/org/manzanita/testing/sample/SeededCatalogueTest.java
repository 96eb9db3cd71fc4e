package org.manzanita.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.testing.AuditCatalogue;

/**
 * Every step of the audit guide, and every reason by which a step takes an exception, is shown by a seeded school. What no
 * school of that year can have is shown by a case of its own; a new code that neither has fails here.
 */
@DisplayName("ATT-21: the seeded schools hold every step and every reason of the audit")
class SeededCatalogueTest {

    private static final List<ExceptionTaken> FOUND = Stream.concat(SeededProgramsTest.ofSeededPrograms(),
            SeededSchoolTest.ofSeededSchools()).toList();

    @Test
    void everyStepIsShownByASeededSchoolOrByACase() {
        var lacking = AuditCatalogue.steps();
        lacking.removeAll(FOUND.stream().map(taken -> taken.step().id()).collect(Collectors.toSet()));

        // Without a policy every day of everybody is refused: no school can hold that beside sound pupils.
        assertThat(lacking).containsExactly("AUD-D-02");
        assertThat(AuditCatalogue.stepsOfCases()).containsAll(lacking);
    }

    @Test
    void everyReasonIsShownByASeededSchoolOrByACase() {
        var lacking = AuditCatalogue.reasons();
        lacking.removeAll(FOUND.stream().map(taken -> taken.reason().code()).collect(Collectors.toSet()));

        // A pupil has no grade where they have no enrollment, and then that is the reason of a claimed day: NOT_ENROLLED.
        lacking.removeAll(Set.of("CBIS_NO_GRADE", "NO_MINIMUM_DAY"));
        // None of these can be in the schools of 2022-23 beside the rest.
        assertThat(lacking).containsExactly("CBIS_POLICY_NOT_PUBLIC", "CBIS_TEACHER_UNSIGNED", "COMMUNITY_DAY",
                "MODALITY_NOT_INSTALLED", "PARTICIPATION_UNRECORDED", "WEEKLY_HOUR_CAP");
        assertThat(AuditCatalogue.reasonsOfCases()).containsAll(lacking);
    }
}
