package org.manzanita.access.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Batch;
import org.manzanita.access.Right;
import org.manzanita.access.Trial;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Since;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/**
 * A ledger that shows each person what he may see, and takes from each what he may record.
 *
 * <p>A pupil whom someone may not see is not there for him, so that nobody learns from a refusal who exists. Names are
 * masked unless they were asked for and may be seen. What the platform does by itself is done without limits.
 */
final class GuardedLedger implements Ledger {

    /** Under this right a person brings in what others did elsewhere. */
    static final String IMPORT = "records.import";

    private final Ledger beneath;
    private final Access access;
    private final RecordingRights rights;

    /** @param actions the action that records a fact, by the table of the fact */
    GuardedLedger(Ledger ledger, Access access, Map<String, String> actions) {
        this.beneath = ledger;
        this.access = access;
        this.rights = new RecordingRights(this::ledger, access, actions);
    }

    /** The ledger as it is read: behind what the commands of a batch would have recorded so far. */
    private Ledger ledger() {
        Acting.now().ifPresent(Acting::goOn);
        return standing();
    }

    /** The same, also for what is done for good. */
    private Ledger standing() {
        return Batch.now().map(batch -> batch.over(beneath)).orElse(beneath);
    }

    private static Optional<Sight> sight(LeaId lea) {
        // Who brings records in is told counts and no records, and the counts are wrong unless all are looked at.
        return Acting.now().filter(acting -> !acting.right().action().equals(IMPORT))
                .map(acting -> new Sight(acting.grant(), lea)).filter(sight -> !sight.isWhole());
    }

    @Override
    public List<Entry> append(Submission submission) {
        var acting = Acting.now();
        if (acting.isEmpty()) {
            return beneath.append(submission);
        }
        rights.check(acting.get(), submission);
        var trial = Trial.now();
        var batch = Batch.now();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (trial.isPresent()) {
            beneath.refusal().ifPresent(why -> {
                throw new LedgerException(why);
            });
            return trial.get().append(submission, ledger().head(submission.lea()), now);
        }
        var before = hashBefore(submission.lea());
        var entries = batch.isPresent()
                ? batch.get().append(beneath, submission, now)
                : beneath.append(submission);
        if (!entries.isEmpty()) {
            told(acting.get(), submission.lea(), entries.getFirst().id(), entries.getLast().id(), before);
        }
        return entries;
    }

    @Override
    public LongSubmission beginLong(LeaId lea, String by) {
        var acting = Acting.now();
        if (acting.isEmpty()) {
            return beneath.beginLong(lea, by);
        }
        // A trial, and a batch, keep all that would be added, and look at it when it is.
        return acting.get().trial().isPresent() || acting.get().batch().isPresent()
                ? Ledger.super.beginLong(lea, by)
                : new GuardedLongSubmission(beneath, rights, acting.get(), lea, by);
    }

    private String hashBefore(LeaId lea) {
        return ledger().leas().contains(lea) ? ledger().headHash(lea) : "";
    }

    private void told(Acting acting, LeaId lea, EntryId first, EntryId last, String before) {
        acting.recorded(lea + " " + first + "-" + last, before, standing().headHash(lea));
    }

    @Override
    public Optional<String> refusal() {
        return beneath.refusal();
    }

    @Override
    public List<LeaId> leas() {
        return Acting.now()
                .map(acting -> ledger().leas().stream().filter(acting.grant()::reaches).toList())
                .orElseGet(ledger()::leas);
    }

    @Override
    public EntryId head(LeaId lea) {
        return ledger().head(lea);
    }

    @Override
    public List<Entry> aboutProgram(LeaId lea, EntryId asOf) {
        return ledger().aboutProgram(lea, asOf);
    }

    @Override
    public List<Entry> about(LeaId lea, PupilId pupil, EntryId asOf) {
        var entries = ledger().about(lea, pupil, asOf);
        return sight(lea).map(sight -> sight.sees(pupil, entries) ? entries : List.<Entry>of()).orElse(entries);
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        if (sight(lea).isEmpty()) {
            return ledger().pupils(lea, asOf);
        }
        var seen = new ArrayList<PupilId>();
        sweep(lea, asOf, (pupil, entries) -> seen.add(pupil));
        return seen;
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        var sight = sight(lea);
        var acting = Acting.now();
        ledger().sweep(lea, asOf, (pupil, entries) -> {
            acting.ifPresent(Acting::goOn);
            if (sight.map(limited -> limited.sees(pupil, entries)).orElse(true)) {
                each.accept(pupil, entries);
            }
        });
    }

    @Override
    public Optional<Since> since(LeaId lea, EntryId after, EntryId until) {
        return sight(lea).isEmpty() ? ledger().since(lea, after, until) : Optional.empty();
    }

    @Override
    public boolean continues(LeaId lea, EntryId head, String hash) {
        return ledger().continues(lea, head, hash);
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        var name = ledger().name(lea, personId);
        if (Acting.now().isEmpty()) {
            return name;
        }
        return name.map(known -> shown(lea, List.of(known)).getFirst());
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        return Acting.now().isEmpty() ? ledger().names(lea) : shown(lea, ledger().names(lea));
    }

    /** The names as the one who asks may see them: in full, or masked. */
    private List<PersonName> shown(LeaId lea, List<PersonName> names) {
        var acting = Acting.now().orElseThrow();
        var open = acting.names();
        if (open.isEmpty()) {
            return names.stream().map(GuardedLedger::masked).toList();
        }
        var sight = new Sight(open.get(), lea);
        var seen = new HashSet<String>();
        if (!sight.isWhole()) {
            ledger().sweep(lea, EntryId.LATEST, (pupil, entries) -> {
                if (sight.sees(pupil, entries)) {
                    seen.add(pupil.value());
                }
            });
        }
        var shown = names.stream()
                .map(name -> sight.isWhole() || seen.contains(name.personId()) ? name : masked(name)).toList();
        var inFull = shown.stream().filter(names::contains).map(PersonName::personId).collect(Collectors.toSet());
        acting.saw(inFull.size());
        if (!inFull.isEmpty() && access.canaries().all().stream()
                .anyMatch(canary -> canary.lea().equals(lea) && inFull.contains(canary.pupil().value()))) {
            acting.flag("was shown the name of a pupil who does not exist");
        }
        return shown;
    }

    private static PersonName masked(PersonName name) {
        return new PersonName(name.personId(), masked(name.lastName()), masked(name.firstName()));
    }

    /** The first letter, so that a clerk can tell a slip of the key from the right pupil. */
    private static String masked(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "…";
    }

    @Override
    public boolean redactName(LeaId lea, String personId, String by, String reason) {
        Acting.now().ifPresent(acting -> access.demand(acting.caller(), Right.of("records.destroy")));
        var trial = Trial.now();
        if (trial.isPresent()) {
            boolean isThere = ledger().name(lea, personId).isPresent();
            if (isThere) {
                trial.get().would("takes the name of " + personId + " out of the ledger of " + lea + ", for good");
            }
            return isThere;
        }
        return beneath.redactName(lea, personId, by, reason);
    }

    @Override
    public List<RedactedName> redactedNames(LeaId lea) {
        return ledger().redactedNames(lea);
    }

    @Override
    public String headHash(LeaId lea) {
        return ledger().headHash(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea) {
        return ledger().verify(lea);
    }

    @Override
    public LedgerVerification verify(LeaId lea, EntryId knownHead, String knownHash) {
        return ledger().verify(lea, knownHead, knownHash);
    }
}
