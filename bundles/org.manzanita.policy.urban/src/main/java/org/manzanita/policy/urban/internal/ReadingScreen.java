package org.manzanita.policy.urban.internal;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.WorkedOut;
import org.osgi.service.component.annotations.Component;

/**
 * Whether a pupil met any one of several reading tests, each with a score by grade: {@code met} or {@code notMet}. The
 * policy's MU-09 says to whom it matters, and what else is accepted.
 *
 * <p>A test is on record as the service {@code reading TEST SCORE}.
 */
@Component
public final class ReadingScreen implements FactProvider {

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
    public String name() {
        return "ext.readingScreen";
    }

    @Override
    public WorkedOut<String> on(LocalDate day, Period period, Law law) {
        var grade = period.pupil().gradeOn(day);
        if (grade.isEmpty()) {
            return WorkedOut.unknown("No enrollment on record says the pupil's grade.", List.of());
        }
        var taken = period.pupil().statusesOn(Status.SERVICE, day).stream()
                .filter(each -> each.fact().detail().startsWith("reading ")).toList();
        var met = taken.stream().filter(each -> tests.stream().anyMatch(test -> test.isMetBy(each.fact(), grade.get())))
                .findFirst();
        return met.map(each -> WorkedOut.known("met", "'" + each.fact().detail() + "' is on record.",
                List.of(each.id())))
                .orElseGet(() -> WorkedOut.known("notMet", "No reading test on record is met in grade " + grade.get()
                        + "; the pupil is referred to the placement committee.",
                        taken.stream().map(Recorded::id).toList()));
    }
}
