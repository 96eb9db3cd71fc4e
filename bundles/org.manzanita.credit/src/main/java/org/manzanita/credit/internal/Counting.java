package org.manzanita.credit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.manzanita.credit.CountedDay;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.Judging;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Marks;
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
     * @return whether it could; it cannot where the ledger keeps no marks, or shows a part of the pupils alone
     */
    boolean count(Function<PupilFile, JudgedPupil> judge, Consumer<CountedPupil> each) {
        // If an entry arrives here, the hash is not that of the head, and what is kept will be known for useless.
        var hash = ledger.headHash(lea);
        var marks = ledger.marks(lea, head);
        if (marks.isEmpty()) {
            return false;
        }
        var known = years.find(lea, year)
                .filter(kept -> kept.program().equals(marks.get().program())
                        && ledger.continues(lea, kept.head(), kept.headHash()));
        var counted = known.filter(kept -> kept.isAsOf(marks.get()))
                .orElseGet(() -> anew(hash, marks.get(), known, judge));
        marks.get().pupils().keySet().forEach(pupil -> {
            var kept = counted.pupils().get(pupil);
            if (kept != null) {
                each.accept(PackedDays.read(pupil, kept.days()));
            }
        });
        return true;
    }

    private CountedYear anew(String hash, Marks marks, Optional<CountedYear> known,
            Function<PupilFile, JudgedPupil> judge) {
        var counted = new HashMap<PupilId, CountedYear.Kept>();
        var changed = new ArrayList<PupilId>();
        marks.pupils().forEach((pupil, mark) -> known.filter(kept -> kept.holds(pupil, mark)).ifPresentOrElse(
                kept -> counted.put(pupil, kept.pupils().get(pupil)), () -> changed.add(pupil)));
        var failed = new ArrayList<PupilId>();
        Consumer<CountedPupil> keep = pupil -> {
            counted.put(pupil.pupil(), new CountedYear.Kept(marks.pupils().getOrDefault(pupil.pupil(), EntryId.NONE),
                    PackedDays.write(pupil.days())));
            if (pupil.days().stream().anyMatch(Counting::isWithoutOpinion)) {
                failed.add(pupil.pupil());
            }
        };
        var pupils = new Pupils(ledger, lea, head);
        Function<PupilFile, CountedPupil> count = file -> CountedPupil.of(judge.apply(file));
        if (changed.size() > marks.pupils().size() / ONE_IN) {
            pupils.all(count, keep);
        } else {
            pupils.these(changed, count, keep);
        }
        var result = new CountedYear(lea, year, head, hash, marks.program(), counted);
        if (failed.isEmpty()) {
            years.keep(result);
        }
        return result;
    }

    /** A rule that failed may answer the next time. */
    private static boolean isWithoutOpinion(CountedDay day) {
        return day.refusals().contains(Judging.FAILED_CODE) || day.refusals().contains(Judging.LATE_CODE);
    }
}
