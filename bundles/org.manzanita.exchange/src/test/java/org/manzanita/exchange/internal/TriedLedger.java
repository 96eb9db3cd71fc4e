package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/** A ledger as it stands, which is not added to: what would be recorded is kept beside it. */
class TriedLedger implements Ledger {

    private final Ledger ledger;
    private final List<Submission> submissions = new ArrayList<>();

    TriedLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What would be recorded. */
    final List<Submission> submissions() {
        return submissions;
    }

    @Override
    public List<Entry> append(Submission submission) {
        submissions.add(submission);
        return List.of();
    }

    @Override
    public List<LeaId> leas() {
        return ledger.leas();
    }

    @Override
    public EntryId head(LeaId lea) {
        return ledger.head(lea);
    }

    @Override
    public List<Entry> aboutProgram(LeaId lea, EntryId asOf) {
        return ledger.aboutProgram(lea, asOf);
    }

    @Override
    public List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        return ledger.about(lea, pupil, asOf);
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        return ledger.pupils(lea, asOf);
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        ledger.sweep(lea, asOf, each);
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        return ledger.name(lea, personId);
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        return ledger.names(lea);
    }

    @Override
    public boolean redactName(LeaId lea, String personId, String by, String reason) {
        return ledger.redactName(lea, personId, by, reason);
    }

    @Override
    public List<RedactedName> redactedNames(LeaId lea) {
        return ledger.redactedNames(lea);
    }

    @Override
    public String headHash(LeaId lea) {
        return ledger.headHash(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea) {
        return ledger.verify(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        return ledger.verify(lea, knownHead, knownHash);
    }
}
