package org.manzanita.access.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Grant;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilFact;

/** Sees that a person may record what he submits. */
final class RecordingRights {

    private final Supplier<Ledger> ledger;
    private final Access access;
    private final Map<String, String> actions;

    /**
     * @param ledger as it is to be read at the time of asking
     * @param actions the action that records a fact, by the table of the fact
     */
    RecordingRights(Supplier<Ledger> ledger, Access access, Map<String, String> actions) {
        this.ledger = ledger;
        this.access = access;
        this.actions = actions;
    }

    /** @throws NotAllowedException if the person may not record any one of them */
    void check(Acting acting, Submission submission) {
        if (!acting.grant().isUnlimited()) {
            checkLines(acting, submission);
            Separation.check(acting, submission, ledger.get());
        }
    }

    private void checkLines(Acting acting, Submission submission) {
        var caller = acting.caller();
        var person = caller.person();
        if (acting.right().action().equals(GuardedLedger.IMPORT)) {
            LegalHolds.checkImport(submission, ledger.get());
            checkImport(acting.grant(), person, submission);
            return;
        }
        if (!submission.names().isEmpty()) {
            access.demand(caller, new Right(GuardedLedger.IMPORT, ""));
        }
        for (var line : submission.lines()) {
            var table = FactForm.of(line.fact()).table();
            var action = LegalHolds.concerns(line.fact(), submission, ledger.get())
                    ? LegalHolds.ACTION
                    : actions.getOrDefault(table, GuardedLedger.IMPORT);
            var grant = access.demand(caller, new Right(action, ""));
            boolean reaches = grant.reaches(submission.lea())
                    && !(line.fact() instanceof PupilFact fact && !sees(grant, submission.lea(), fact))
                    && new Sight(grant, submission.lea()).sums(line.fact());
            if (!reaches) {
                throw new NotAllowedException(person + " may not record " + table + " of "
                        + (line.fact() instanceof PupilFact about ? "the pupil " + about.pupil() : submission.lea())
                        + ".");
            }
        }
    }

    /** Who imports for his schools alone brings in their pupils, and nothing about the LEA. */
    private void checkImport(Grant grant, String person, Submission submission) {
        var sight = new Sight(grant, submission.lea());
        if (sight.isWhole()) {
            return;
        }
        var brought = submission.lines().stream().filter(line -> line.fact() instanceof PupilFact)
                .collect(Collectors.groupingBy(line -> ((PupilFact) line.fact()).pupil()));
        for (var line : submission.lines()) {
            if (!(line.fact() instanceof PupilFact)) {
                throw new NotAllowedException(person + " may import pupils of his own schools, and "
                        + FactForm.of(line.fact()).table() + " concern the whole LEA " + submission.lea() + ".");
            }
        }
        brought.forEach((pupil, lines) -> {
            var known = new ArrayList<>(ledger.get().about(submission.lea(), pupil, EntryId.LATEST));
            lines.forEach(line -> known.add(
                    new Entry(EntryId.LATEST, Instant.EPOCH, person, line.source(), line.fact())));
            if (!sight.sees(pupil, known)) {
                throw new NotAllowedException(person + " may not import anything about the pupil " + pupil
                        + ", who is not enrolled in one of his schools.");
            }
        });
    }

    private boolean sees(Grant grant, LeaId lea, PupilFact fact) {
        var sight = new Sight(grant, lea);
        return sight.isWhole() || sight.sees(fact.pupil(), ledger.get().about(lea, fact.pupil(), EntryId.LATEST));
    }
}
