package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Period;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.WorkedOut;

/** What is on record of the pupil and of the supervising teacher, each as of the day that is judged. */
final class PupilFacts {

    static final List<RecordFact> ALL = List.of(
            RecordFact.number("pupil.age", "whole years of age on the day", on(PupilFacts::age)),
            RecordFact.text("pupil.grade", "the grade of enrollment: TK, K, 1 to 12, AD", labels(),
                    on((pupil, day) -> pupil
                            .enrollmentOn(day)
                            .map(enrollment -> WorkedOut.known(List.of(enrollment.fact().grade().label()),
                                    "The pupil is in grade " + enrollment.fact().grade() + ".",
                                    List.of(enrollment.id())))
                            .orElseGet(PupilFacts::notEnrolled))),
            RecordFact.text("pupil.school", "the school of enrollment", on((pupil, day) -> pupil.enrollmentOn(day)
                    .map(enrollment -> WorkedOut.known(List.of(enrollment.fact().schoolId()),
                            "The pupil is enrolled in the school " + enrollment.fact().schoolId() + ".",
                            List.of(enrollment.id())))
                    .orElseGet(PupilFacts::notEnrolled))),
            RecordFact.text("pupil.homeLanguage", "the language in which the family is written to, as in es",
                    on((pupil, day) -> pupil.homeLanguageOn(day)
                            .map(tag -> WorkedOut.known(List.of(tag), "The family's language is " + tag + ".",
                                    List.of()))
                            .orElseGet(() -> WorkedOut.unknown("No language of the family is on record.", List.of())))),
            RecordFact.text("pupil.statuses", "every status that holds on the day, such as iep or englishLearner",
                    Stream.of(Status.values()).map(Tokens::of).toList(),
                    on((pupil, day) -> listed("statuses", pupil.all(PupilStatus.class).stream()
                            .filter(status -> status.fact().holdsOn(day)).toList(),
                            status -> Tokens.of(status.status())))),
            details("pupil.reasons", Status.REASON, "why the pupil takes part: the details of the status reason"),
            details("pupil.services", Status.SERVICE, "the services that the pupil is given: the details of the status"
                    + " service"),
            details("pupil.inPersonPrograms", Status.IN_PERSON_PROGRAM, "the codes of programs that are offered in"
                    + " person only, in which the pupil has a seat"),
            RecordFact.text("pupil.residenceCounty", "the county of residence", on(PupilFacts::county)),
            RecordFact.text("supervisor.credentials", "the kinds of credential that the supervising teacher holds",
                    Stream.of(CredentialKind.values()).map(Tokens::of).toList(),
                    period -> day -> credentials(period, day)));

    private PupilFacts() {}

    private static List<String> labels() {
        return Stream.of(Grade.values()).map(Grade::label).toList();
    }

    private static Function<Period, Function<LocalDate, WorkedOut<List<String>>>> on(
            BiFunction<PupilFile, LocalDate, WorkedOut<List<String>>> fact) {
        return period -> day -> fact.apply(period.pupil(), day);
    }

    private static WorkedOut<List<String>> age(PupilFile pupil, LocalDate day) {
        return pupil.ageOn(day)
                .map(years -> WorkedOut.known(List.of(years.toString()), "The pupil is " + years + " years old.",
                        pupil.person().map(Recorded::id).stream().toList()))
                .orElseGet(() -> WorkedOut.unknown("The pupil's date of birth is not on record.", List.of()));
    }

    private static WorkedOut<List<String>> notEnrolled() {
        return WorkedOut.unknown("The pupil is enrolled nowhere on the day.", List.of());
    }

    /** Everybody lives somewhere: where none is on record it is not known. */
    private static WorkedOut<List<String>> county(PupilFile pupil, LocalDate day) {
        return pupil.statusOn(Status.RESIDENCE_COUNTY, day)
                .map(county -> WorkedOut.known(List.of(county.fact().detail()),
                        "The pupil lives in " + county.fact().detail() + ".", List.of(county.id())))
                .orElseGet(() -> WorkedOut.unknown("The pupil's county of residence is not on record.", List.of()));
    }

    private static RecordFact details(String name, Status status, String counts) {
        return RecordFact.text(name, counts, on((pupil, day) -> listed("details of " + Tokens.of(status),
                pupil.statusesOn(status, day), PupilStatus::detail)));
    }

    private static WorkedOut<List<String>> listed(String what, List<Recorded<PupilStatus>> statuses,
            Function<PupilStatus, String> value) {
        var values = statuses.stream().map(status -> value.apply(status.fact())).distinct().sorted().toList();
        var held = values.isEmpty()
                ? "No " + what + " are on record."
                : "On record as " + what + ": " + String.join(", ", values) + ".";
        return WorkedOut.known(values, shortened(held), statuses.stream().map(Recorded::id).toList());
    }

    private static String shortened(String held) {
        return held.length() <= WorkedOut.MOST_LETTERS ? held : held.substring(0, WorkedOut.MOST_LETTERS - 1) + "…";
    }

    private static WorkedOut<List<String>> credentials(Period period, LocalDate day) {
        var supervisor = period.agreement().fact().supervisor();
        var held = period.program().credentialsOf(supervisor).stream()
                .filter(each -> !day.isBefore(each.fact().from()) && !day.isAfter(each.fact().until())).toList();
        var kinds = held.stream().map(each -> Tokens.of(each.fact().credentialKind())).distinct().sorted().toList();
        return WorkedOut.known(kinds, "Teacher " + supervisor + " holds "
                + (kinds.isEmpty() ? "no credential" : String.join(", ", kinds)) + " on the day.",
                held.stream().map(Recorded::id).toList());
    }
}
