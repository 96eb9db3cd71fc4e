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
import org.manzanita.access.Grant;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Trial;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LedgerVerification;
import org.manzanita.ledger.Marks;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;

/**
 * A ledger that shows each person what he may see, and takes from each what he may record.
 *
 * <p>A pupil whom someone may not see is not there for him, so that nobody learns from a refusal who exists. Names are
 * masked unless they were asked for and may be seen. What the platform does by itself is done without limits.
 */
final class GuardedLedger implements Ledger {

    /** Under this right a person brings in what others did elsewhere. */
    private static final String IMPORT = "records.import";

    private final Ledger ledger;
    private final Access access;
    private final Map<String, String> actions;

    /** @param actions the action that records a fact, by the table of the fact */
    GuardedLedger(Ledger ledger, Access access, Map<String, String> actions) {
        this.ledger = ledger;
        this.access = access;
        this.actions = actions;
    }

    private static Optional<Sight> sight(LeaId lea) {
        // Who brings records in is told counts and no records, and the counts are wrong unless all are looked at.
        return Acting.now().filter(acting -> !acting.right().action().equals(IMPORT))
                .map(acting -> new Sight(acting.grant(), lea)).filter(sight -> !sight.isWhole());
    }

    @Override
    public List<Entry> append(Submission submission) {
        Acting.now().filter(acting -> !acting.grant().isUnlimited()).ifPresent(acting -> {
            check(acting, submission);
            Separation.check(acting, submission, ledger);
        });
        if (Acting.now().isEmpty()) {
            return ledger.append(submission);
        }
        var trial = Trial.now();
        if (trial.isPresent()) {
            ledger.refusal().ifPresent(why -> {
                throw new LedgerException(why);
            });
            return trial.get().append(submission, ledger.head(submission.lea()),
                    Instant.now().truncatedTo(ChronoUnit.MICROS));
        }
        var before = ledger.leas().contains(submission.lea()) ? ledger.headHash(submission.lea()) : "";
        var entries = ledger.append(submission);
        if (!entries.isEmpty()) {
            Acting.now().orElseThrow().recorded(submission.lea() + " " + entries.getFirst().id() + "-"
                    + entries.getLast().id(), before, ledger.headHash(submission.lea()));
        }
        return entries;
    }

    private void check(Acting acting, Submission submission) {
        var caller = acting.caller();
        var person = caller.person();
        if (acting.right().action().equals(IMPORT)) {
            checkImport(acting.grant(), person, submission);
            return;
        }
        if (!submission.names().isEmpty()) {
            access.demand(caller, new Right(IMPORT, ""));
        }
        for (var line : submission.lines()) {
            var table = FactForm.of(line.fact()).table();
            var grant = access.demand(caller, new Right(actions.getOrDefault(table, IMPORT), ""));
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
            var known = new ArrayList<>(ledger.about(submission.lea(), pupil, EntryId.LATEST));
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
        return sight.isWhole() || sight.sees(fact.pupil(), ledger.about(lea, fact.pupil(), EntryId.LATEST));
    }

    @Override
    public Optional<String> refusal() {
        return ledger.refusal();
    }

    @Override
    public List<LeaId> leas() {
        return Acting.now()
                .map(acting -> ledger.leas().stream().filter(acting.grant()::reaches).toList())
                .orElseGet(ledger::leas);
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
        var entries = ledger.about(lea, pupil, asOf);
        return sight(lea).map(sight -> sight.sees(pupil, entries) ? entries : List.<Entry>of()).orElse(entries);
    }

    @Override
    public List<PupilId> pupils(LeaId lea, EntryId asOf) {
        if (sight(lea).isEmpty()) {
            return ledger.pupils(lea, asOf);
        }
        var seen = new ArrayList<PupilId>();
        sweep(lea, asOf, (pupil, entries) -> seen.add(pupil));
        return seen;
    }

    @Override
    public void sweep(LeaId lea, EntryId asOf, BiConsumer<PupilId, List<Entry>> each) {
        var sight = sight(lea);
        ledger.sweep(lea, asOf, (pupil, entries) -> {
            if (sight.map(limited -> limited.sees(pupil, entries)).orElse(true)) {
                each.accept(pupil, entries);
            }
        });
    }

    @Override
    public Optional<Marks> marks(LeaId lea, EntryId asOf) {
        return sight(lea).isEmpty() ? ledger.marks(lea, asOf) : Optional.empty();
    }

    @Override
    public boolean continues(LeaId lea, EntryId head, String hash) {
        return ledger.continues(lea, head, hash);
    }

    @Override
    public Optional<PersonName> name(LeaId lea, String personId) {
        var name = ledger.name(lea, personId);
        if (Acting.now().isEmpty()) {
            return name;
        }
        return name.map(known -> shown(lea, List.of(known)).getFirst());
    }

    @Override
    public List<PersonName> names(LeaId lea) {
        return Acting.now().isEmpty() ? ledger.names(lea) : shown(lea, ledger.names(lea));
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
            ledger.sweep(lea, EntryId.LATEST, (pupil, entries) -> {
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
            boolean isThere = ledger.name(lea, personId).isPresent();
            if (isThere) {
                trial.get().would("takes the name of " + personId + " out of the ledger of " + lea + ", for good");
            }
            return isThere;
        }
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
