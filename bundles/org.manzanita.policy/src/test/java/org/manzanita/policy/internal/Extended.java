package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.manzanita.model.Status;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Proposal;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.WorkedOut;

/** What vendors' bundles bring to the cases: a screen that is on record as a service, and others that fail. */
final class Extended {

    private Extended() {}

    static List<Extension> all() {
        return List.of(new Screen(), new Failing(), new Worth("ext.oneDay", () -> 1),
                new Worth("ext.hundredDays", () -> 100), new Worth("ext.failingValue", () -> {
                    throw new IllegalStateException("pupil Maya");
                }), new Office("ext.office", () -> "The office"), new Office("ext.failingOffice", () -> {
                    throw new IllegalStateException("pupil Maya");
                }), new Ladder("ext.ladder", () -> "Visit the home"), new Ladder("ext.failingLadder", () -> {
                    throw new IllegalStateException("pupil Maya");
                }), new Ladder("ext.idleLadder", () -> ""));
    }

    /** Proposes a step within a week of the day on which the duty arose. */
    private record Ladder(String name, Supplier<String> what) implements Action {

        @Override
        public WorkedOut<Proposal> on(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
            return WorkedOut.known(new Proposal(what.get(), "The liaison", Optional.of(duty.since().plusDays(7)),
                    "We will come to see you."), "It is the second step.", duty.reason().evidence());
        }
    }

    private record Screen() implements FactProvider {

        @Override
        public String name() {
            return "ext.screen";
        }

        @Override
        public WorkedOut<String> on(LocalDate day, Period period, Law law) {
            return period.pupil().statusesOn(Status.SERVICE, day).stream()
                    .filter(each -> each.fact().detail().startsWith("screen "))
                    .map(each -> WorkedOut.known(each.fact().detail().substring("screen ".length()),
                            "The screen is on record.", List.of(each.id())))
                    .findFirst().orElse(WorkedOut.unknown("No screen is on record.", List.of()));
        }
    }

    private record Failing() implements FactProvider {

        @Override
        public String name() {
            return "ext.failing";
        }

        @Override
        public WorkedOut<String> on(LocalDate day, Period period, Law law) {
            throw new IllegalStateException("pupil Maya");
        }
    }

    private record Worth(String name, Supplier<Integer> days) implements Valuation {

        @Override
        public WorkedOut<Integer> of(List<LocalDate> week, Period period, Law law) {
            return WorkedOut.known(days.get(), "So it is valued.", List.of());
        }
    }

    private record Office(String name, Supplier<String> who) implements Actor {

        @Override
        public WorkedOut<String> of(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
            return WorkedOut.known(who.get(), "So it is.", List.of());
        }
    }
}
