package org.manzanita.shadow.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeaturePlan;

/** Tries a plan in a second process, on the facts of an LEA's school year. */
final class Shadow {

    private static final Duration ALLOWED = Duration.ofMinutes(30);

    private final FeatureChanges changes;
    private final Ledger ledger;
    private final CreditService credit;

    Shadow(FeatureChanges changes, Ledger ledger, CreditService credit) {
        this.changes = changes;
        this.ledger = ledger;
        this.credit = credit;
    }

    /**
     * What came of it; empty if the ledger holds nothing to try it on.
     *
     * @throws CommandException if the other process did not answer
     */
    Optional<ShadowRun.Outcome> of(FeaturePlan plan, StandpointOptions options, Progress progress) {
        if (ledger.leas().isEmpty()) {
            return Optional.empty();
        }
        var standpoint = options.in(ledger);
        if (standpoint.chosenYear().isEmpty()) {
            return Optional.empty();
        }
        progress.say("Judging every pupil of " + standpoint.year() + " here, and in a second process as it would be …");
        return Optional.of(Apart.work(() -> run(plan, standpoint.lea(), standpoint.year())));
    }

    private ShadowRun.Outcome run(FeaturePlan plan, LeaId lea, SchoolYear year) {
        try {
            var home = Files.createTempDirectory("manzanita-shadow");
            changes.rehearse(plan, home);
            try (var process = ShadowProcess.start(home, plan.after(), ALLOWED)) {
                try {
                    return new ShadowRun(ledger, credit).compare(Question.of(lea, year), process.facts(),
                            process.days());
                } catch (UncheckedIOException e) {
                    throw new CommandException(Outcome.FAILED, "The shadow run did not come to an end: "
                            + e.getMessage() + ". " + process.lastWords(),
                            "Nothing was changed. To see the plan without it: --no-shadow");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days that differ as rows of texts, below a heading. */
    static List<List<String>> rows(ShadowRun.Outcome outcome) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("pupil", "day", "agreement", "with", "without", "section", "held"));
        outcome.differences().forEach(each -> rows.add(List.of(each.pupil(), each.day(), each.agreement(), each.now(),
                each.then(), each.section(), each.held())));
        return rows;
    }
}
