package org.manzanita.shadow.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/** One LEA's ledger as it comes in from elsewhere, to be swept once. Nothing can be added, and there are no names in it. */
final class StreamedLedger implements Ledger {

    private final LeaId lea;
    private final EntryId head;
    private final List<Entry> program;
    private final DataInputStream in;

    StreamedLedger(LeaId lea, EntryId head, List<Entry> program, DataInputStream in) {
        this.lea = lea;
        this.head = head;
        this.program = List.copyOf(program);
        this.in = in;
    }

    @Override
    public void sweep(LeaId of, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        try {
            for (var pupil = Wire.text(in); !pupil.isEmpty(); pupil = Wire.text(in)) {
                each.accept(pupil(pupil), Wire.entries(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PupilId pupil(String id) throws IOException {
        try {
            return new PupilId(id);
        } catch (IllegalArgumentException e) {
            throw new IOException("A pupil's id cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Entry> append(Submission submission) {
        throw new LedgerException("This ledger is only read.");
    }

    @Override
    public List<LeaId> leas() {
        return List.of(lea);
    }

    @Override
    public EntryId head(LeaId of) {
        return head;
    }

    @Override
    public List<Entry> aboutProgram(LeaId of, EntryId asOf) {
        return program;
    }

    @Override
    public List<Entry> about(LeaId of, PupilId pupil, EntryId asOf) {
        throw passingBy();
    }

    @Override
    public List<PupilId> pupils(LeaId of, EntryId asOf) {
        throw passingBy();
    }

    private static LedgerException passingBy() {
        return new LedgerException("This ledger passes by once, pupil after pupil.");
    }

    @Override
    public Optional<PersonName> name(LeaId of, String personId) {
        return Optional.empty();
    }

    @Override
    public List<PersonName> names(LeaId of) {
        return List.of();
    }

    @Override
    public boolean redactName(LeaId of, String personId, String by, String reason) {
        return false;
    }

    @Override
    public List<RedactedName> redactedNames(LeaId of) {
        return List.of();
    }

    @Override
    public String headHash(LeaId of) {
        throw passingBy();
    }

    @Override
    public LedgerVerification verify(LeaId of) {
        throw passingBy();
    }

    @Override
    public LedgerVerification verify(LeaId of, EntryId knownHead, String knownHash) {
        throw passingBy();
    }
}
