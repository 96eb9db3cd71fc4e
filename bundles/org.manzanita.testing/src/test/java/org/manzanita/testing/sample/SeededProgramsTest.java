package org.manzanita.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.ledger.Submission;
import org.manzanita.model.PupilId;
import org.manzanita.testing.StatedPolicy;

@DisplayName("A course-based program and a charter seeded with one of each exception of the audit guide")
class SeededProgramsTest {

    private static final Map<String, String> SOUND = Map.of("evaluation.missedAssignments", "5",
            "evaluation.withinSchooldays", "10");
    private static final Map<String, String> STALE = Map.of("evaluation.missedAssignments", "5",
            "evaluation.withinSchooldays", "10", "shortestStay", "five consecutive schooldays");

    static Stream<SeededProgram> seeded() {
        return Stream.of(new SeededCourses(true), SeededCharter.seeded(), SeededCharter.undetermined(false),
                SeededCharter.undetermined(true));
    }

    static Stream<SeededProgram> sound() {
        return Stream.of(new SeededCourses(false), SeededCharter.sound());
    }

    @ParameterizedTest
    @MethodSource("seeded")
    @DisplayName("ATT-21: each reason is found where it is planted, under its step, and no other")
    void allAreFoundAndNoneIsInvented(SeededProgram program) {
        var found = exceptions(program.submission(), SOUND);
        var told = found.stream().map(taken -> (taken.step().id() + " " + taken.reason().code() + " "
                + taken.pupil().map(PupilId::value).orElse("")).strip()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(program.planted());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aSoundTwinEndsWithoutAnException(SeededProgram program) {
        assertThat(exceptions(program.submission(), SOUND)).isEmpty();
    }

    @Test
    @DisplayName("Every exception names its step, section, pupil, days, evidence and what cures it")
    void everyExceptionHasItsSixParts() {
        var all = Stream.of(seeded().map(SeededProgram::submission), Stream.of(new SeededReasons().submission()))
                .flatMap(each -> each).flatMap(each -> exceptions(each, SOUND).stream()).toList();
        var withSchool = Stream.concat(all.stream(), exceptions(new SeededSchool(true).submission(), STALE).stream())
                .toList();

        assertThat(withSchool.stream().map(taken -> taken.reason().code()).distinct()).hasSizeGreaterThan(40);
        assertThat(withSchool.stream().flatMap(taken -> lacking(taken).stream()
                .map(part -> taken.step().id() + " " + taken.reason().code() + " lacks " + part)).distinct()).isEmpty();
    }

    private static List<String> lacking(ExceptionTaken taken) {
        var lacking = new ArrayList<String>();
        if (!taken.step().id().startsWith("AUD-") || taken.step().title().equals(taken.step().id())) {
            lacking.add("step");
        }
        if (taken.step().section().isBlank() || taken.reason().under().section().isBlank()) {
            lacking.add("section");
        }
        if (taken.pupil().isEmpty() && !ABOUT_THE_LEA.contains(taken.reason().code())) {
            lacking.add("pupil");
        }
        if (taken.days().isEmpty()) {
            lacking.add("days");
        }
        if (taken.reason().evidence().isEmpty()) {
            lacking.add("evidence");
        }
        if (taken.cure().isBlank()) {
            lacking.add("cure");
        }
        return lacking;
    }

    /** What is about the LEA, a school or a whole claim, and of no pupil. */
    private static final List<String> ABOUT_THE_LEA = List.of("CLAIM_DIFFERS", "CLAIM_ARITHMETIC", "RATIO_EXCESS",
            "CONTINUATION_CAP", "NO_CLASSROOM_SECTION", "STALE_POLICY_TEXT", "TOO_FEW_DAYS_TAUGHT",
            "MODE_NOT_CLASSROOM", "DETERMINATION_MISSING", "DETERMINATION_OTHER_YEAR", "DETERMINATION_LEVEL",
            "DETERMINATION_AUDITED", "DETERMINATION_TEACHERS", "PARTICIPATION_UNRECORDED");

    /** What is found in the seeded programs. */
    static Stream<ExceptionTaken> ofSeededPrograms() {
        return seeded().flatMap(program -> exceptions(program.submission(), SOUND).stream());
    }

    private static List<ExceptionTaken> exceptions(Submission submission, Map<String, String> policy) {
        return new Audited(submission, SeededProgram.YEAR, List.of(StatedPolicy.of(policy))).result().exceptions();
    }
}
