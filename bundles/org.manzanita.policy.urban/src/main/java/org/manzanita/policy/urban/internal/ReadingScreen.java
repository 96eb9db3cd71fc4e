package org.manzanita.policy.urban.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.osgi.service.component.annotations.Component;

/**
 * Pupils of grades 9 to 12 meet any one of several reading tests before they begin in the city school, each with a score
 * by grade, or are referred to the placement committee. A day before either is held back; none is refused for good.
 *
 * <p>A test is on record as the service {@code reading TEST SCORE}, and the committee's word as the service
 * {@code placementCommittee approved}.
 */
@Component
public final class ReadingScreen implements Policy {

    private static final Citation SOURCE = new Citation("MU-09",
            "City of Angels, enrollment criteria of earlier years (LAUSD); the tests and scores are assumed");
    private static final String PROGRAM = "city-school";
    private static final String APPROVED = "placementCommittee approved";

    private final List<Test> tests = Metropolis.rows("metropolis/reading-screen.tsv").stream().map(Test::of).toList();

    /** A test and the score from which it is met in a span of grades. */
    private record Test(String name, Grade lowest, Grade highest, int atLeast) {

        static Test of(List<String> cells) {
            var grades = cells.get(1).split("-", -1);
            return new Test(cells.get(0), Grade.of(grades[0]), Grade.of(grades[1]), Integer.parseInt(cells.get(2)));
        }

        boolean isMetBy(PupilStatus status, Grade grade) {
            var words = status.detail().split(" ", -1);
            return grade.isBetween(lowest, highest) && words.length == 3 && words[0].equals("reading")
                    && words[1].equals(name) && words[2].matches("\\d{1,6}") && Integer.parseInt(words[2]) >= atLeast;
        }
    }

    @Override
    public String policyId() {
        return "metropolis-usd.reading-screen";
    }

    @Override
    public LeaId lea() {
        return Metropolis.LEA;
    }

    @Override
    public boolean isInForce(ProgramFile program, LocalDate day) {
        return Metropolis.isOnTrial(program, day);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var rulings = new ArrayList<Ruling>();
        if (period.agreement().fact().programId().equals(PROGRAM)) {
            for (var day : period.schooldays()) {
                var grade = period.pupil().gradeOn(day).filter(each -> each.isBetween(Grade.GRADE_9, Grade.GRADE_12));
                if (grade.isPresent() && isInForce(period.program(), day) && !isMet(period, grade.get(), day)) {
                    rulings.add(Ruling.on(day, referred(period, day)));
                }
            }
        }
        return rulings;
    }

    private boolean isMet(Period period, Grade grade, LocalDate day) {
        return period.pupil().statusesOn(Status.SERVICE, day).stream().map(Recorded::fact)
                .anyMatch(status -> status.detail().equals(APPROVED)
                        || tests.stream().anyMatch(test -> test.isMetBy(status, grade)));
    }

    private static Reason referred(Period period, LocalDate day) {
        return Reason.refuses("METROPOLIS_REFERRED", SOURCE,
                "No reading test on record is met, and the placement committee has not approved; the pupil is referred.",
                period.pupil().statusesOn(Status.SERVICE, day).stream()
                        .filter(each -> each.fact().detail().startsWith("reading ")).map(Recorded::id).toList());
    }

    @Override
    public List<PolicyValue> values() {
        return tests.stream().map(test -> new PolicyValue("readingScreen." + test.name(),
                "grades " + test.lowest() + "-" + test.highest() + "; program " + PROGRAM,
                "at least " + test.atLeast(), SOURCE)).toList();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return Optional.empty();
    }
}
