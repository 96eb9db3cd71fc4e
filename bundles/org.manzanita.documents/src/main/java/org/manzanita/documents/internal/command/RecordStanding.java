package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Standpoint;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.RecordClocks;
import org.manzanita.reporting.RecordClocks.Clock;
import org.manzanita.rules.Law;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/**
 * Whether the records of a pupil may be destroyed on a day, and if not, why (K-03; EC 49062; 5 CCR 16026, 16027).
 *
 * @param says why, in a sentence
 * @param latest the clock that runs longest, if there is any
 */
record RecordStanding(PupilFile file, Kind kind, String says, Optional<Clock> latest) {

    enum Kind {
        DUE("due"), HELD("held"), ENROLLED("enrolled"), UNAUDITED("not audited"), RUNNING("running"), NOTHING("none");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The law as the question of the standpoint has it. */
    static Law law(CreditService credit, Standpoint standpoint) {
        return credit.surroundings(Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf()),
                standpoint.on()).law();
    }

    static RecordStanding of(PupilFile file, Standpoint standpoint, Law law) {
        var clocks = new RecordClocks(file, standpoint.program(), law);
        var all = clocks.clocks();
        var latest = all.stream().max(Comparator.comparing(Clock::until).thenComparing(Clock::record));
        var held = clocks.held(standpoint.on());
        if (held.isPresent()) {
            return new RecordStanding(file, Kind.HELD, "A legal hold is on them: " + held.get() + ".", latest);
        }
        if (clocks.isEnrolled(standpoint.on())) {
            return new RecordStanding(file, Kind.ENROLLED, "The pupil is enrolled.", latest);
        }
        if (latest.isEmpty()) {
            return new RecordStanding(file, Kind.NOTHING, "Nothing is on record that a clock runs for.", latest);
        }
        var unaudited = clocks.unaudited();
        if (!unaudited.isEmpty()) {
            return new RecordStanding(file, Kind.UNAUDITED, "The audit of " + listed(unaudited)
                    + " is not on record as completed (setting auditCompleted).", latest);
        }
        return latest.map(Clock::until).map(until -> until.isBefore(standpoint.on())).orElse(false)
                ? new RecordStanding(file, Kind.DUE, "Every clock has run out.", latest)
                : new RecordStanding(file, Kind.RUNNING, "A clock runs: " + latest.map(RecordStanding::words).orElse("")
                        + ".", latest);
    }

    private static String words(Clock clock) {
        return clock.record() + " of " + clock.year() + " is kept until " + clock.until() + " ("
                + clock.under().section()
                + ")";
    }

    private static String listed(List<SchoolYear> years) {
        return String.join(", ", years.stream().map(SchoolYear::toString).toList());
    }

    Optional<LocalDate> until() {
        return latest.map(Clock::until);
    }

    /** The papers that were issued to be signed. */
    List<IssuedPaper> papers() {
        return file.all(IssuedPaper.class).stream().map(Recorded::fact).toList();
    }
}
