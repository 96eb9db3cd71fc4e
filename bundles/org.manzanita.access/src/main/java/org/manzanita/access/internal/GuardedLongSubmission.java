package org.manzanita.access.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.manzanita.access.Acting;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.LongSubmission;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;
import org.manzanita.model.Participation;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;

/**
 * A long submission of which each part is looked at when it is written: whether the person may record it, beside what the
 * ledger said when it was begun.
 */
final class GuardedLongSubmission implements LongSubmission {

    private final Ledger ledger;
    private final RecordingRights rights;
    private final Acting acting;
    private final LeaId lea;
    private final String by;
    private final LongSubmission submission;
    private final EntryId begun;
    private final Set<PupilId> pupils = ConcurrentHashMap.newKeySet();

    GuardedLongSubmission(Ledger ledger, RecordingRights rights, Acting acting, LeaId lea, String by) {
        this.ledger = ledger;
        this.rights = rights;
        this.acting = acting;
        this.lea = lea;
        this.by = by;
        this.submission = ledger.beginLong(lea, by);
        this.begun = ledger.head(lea);
    }

    @Override
    public byte[] write(List<Submission.Line> lines) {
        acting.goOn();
        if (!acting.grant().isUnlimited()) {
            rights.check(acting, new Submission(lea, by, lines, List.of()));
            lines.forEach(line -> {
                if (line.fact() instanceof PupilFact about) {
                    pupils.add(about.pupil());
                }
            });
        }
        return submission.write(lines);
    }

    @Override
    public Added append(List<PersonName> names, Iterator<byte[]> parts) {
        rights.check(acting, new Submission(lea, by, List.of(), names));
        var before = ledger.leas().contains(lea) ? ledger.headHash(lea) : "";
        var added = submission.append(names, new Parts(parts));
        if (added.last().compareTo(added.before()) > 0) {
            acting.recorded(lea + " " + new EntryId(added.before().value() + 1) + "-" + added.last(), before,
                    ledger.headHash(lea));
        }
        return added;
    }

    /** What was looked at holds as long as nobody else said anything about the same pupils that would have mattered. */
    private void checkNobodyElse() {
        if (acting.grant().isUnlimited() || ledger.head(lea).equals(begun)) {
            return;
        }
        var since = ledger.since(lea, begun, EntryId.LATEST);
        if (since.isEmpty() || (since.get().program() && isSaid(ledger.aboutProgram(lea, EntryId.LATEST)))
                || since.get().pupils().stream().filter(pupils::contains)
                        .anyMatch(pupil -> isSaid(ledger.about(lea, pupil, EntryId.LATEST)))) {
            throw LedgerException.overtaken("While this was read, somebody else recorded something in the ledger of "
                    + lea + " that has to be held against it: behind " + begun + ". Nothing of this was recorded."
                    + " Begin it again.");
        }
    }

    private boolean isSaid(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.id().compareTo(begun) > 0 && matters(entry.fact()));
    }

    /** Whether the fact could have had a line refused, had it stood before. */
    private static boolean matters(Fact fact) {
        return LegalHolds.isHold(fact) || fact instanceof Enrollment
                || (fact instanceof Participation said && said.minutes().count() == 0);
    }

    /** Gives the parts for as long as who acts wants it; what is asked first is whether anybody else came between. */
    private final class Parts implements Iterator<byte[]> {

        private final Iterator<byte[]> given;
        private boolean begunToGive;

        Parts(Iterator<byte[]> given) {
            this.given = given;
        }

        @Override
        public boolean hasNext() {
            if (!begunToGive) {
                // Asked while nobody else can add to the ledger.
                checkNobodyElse();
                begunToGive = true;
            }
            return given.hasNext();
        }

        @Override
        public byte[] next() {
            acting.goOn();
            return given.next();
        }
    }
}
