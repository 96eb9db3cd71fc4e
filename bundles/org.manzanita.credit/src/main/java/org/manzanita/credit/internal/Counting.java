package org.manzanita.credit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manzanita.credit.CountedDays;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.Judging;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.PupilFile;

/**
 * Counts a school year of which an earlier count is kept: judges those pupils alone about whom something was recorded
 * since, and everyone if anything was recorded that is not about one pupil.
 *
 * <p>The kept count holds only for a ledger that continues from the head of which it was made, and only for the very
 * bundles that made it.
 *
 * @param head where the ledger ends
 */
record Counting(Ledger ledger, CountedYears years, LeaId lea, SchoolYear year, EntryId head) {

    /** If more than this part of the pupils is to be judged, reading all of them in one go is less work. */
    private static final int ONE_IN = 4;

    /**
     * Gives every pupil in order of their ids, as the ledger stands after the head.
     *
     * @param judge judges one pupil's year
     * @return whether it could; it cannot where the ledger does not tell what is new, or shows a part of the pupils alone
     */
    boolean count(Function<PupilFile, JudgedPupil> judge, Consumer<CountedPupil> each) {
        // If an entry arrives here, the hash is not that of the head, and what is kept will be known for useless.
        var hash = ledger.headHash(lea);
        var known = years.find(lea, year).filter(kept -> kept.head().compareTo(head) <= 0
                && ledger.continues(lea, kept.head(), kept.headHash()));
        var since = ledger.since(lea, known.map(CountedYear::head).orElse(head), head);
        if (since.isEmpty()) {
            return false;
        }
        var counted = known.filter(kept -> since.get().isNothing()).orElseGet(() -> anew(hash,
                known.filter(kept -> !since.get().program()), since.get().pupils(), judge));
        counted.pupils().forEach(each);
        return true;
    }

    /**
     * @param known what still holds of everyone but the changed; nothing if everyone is to be judged
     */
    private CountedYear anew(String hash, Optional<CountedYear> known, SortedSet<PupilId> changed,
            Function<PupilFile, JudgedPupil> judge) {
        var counted = new TreeMap<PupilId, CountedPupil>();
        known.ifPresent(kept -> kept.pupils().forEach(pupil -> counted.put(pupil.pupil(), pupil)));
        boolean all = counted.isEmpty() || changed.size() > counted.size() / ONE_IN;
        var failed = new ArrayList<PupilId>();
        Consumer<CountedPupil> keep = pupil -> {
            counted.put(pupil.pupil(), pupil);
            if (pupil.days().stream().anyMatch(Counting::areWithoutOpinion)) {
                failed.add(pupil.pupil());
            }
        };
        var pupils = new Pupils(ledger, lea, head);
        Function<PupilFile, CountedPupil> count = file -> CountedPupil.of(judge.apply(file));
        if (all) {
            pupils.all(count, keep);
        } else {
            pupils.these(changed, count, keep);
        }
        var result = new CountedYear(lea, year, head, hash, List.copyOf(counted.values()));
        if (failed.isEmpty()) {
            years.keep(result);
        }
        return result;
    }

    /** A rule that failed may answer the next time. */
    private static boolean areWithoutOpinion(CountedDays days) {
        return days.refusals().contains(Judging.FAILED_CODE) || days.refusals().contains(Judging.LATE_CODE);
    }
}
