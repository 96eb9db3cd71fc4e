package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.model.PupilId;
import org.manzanita.model.Tokens;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Watch;

/** The duties that would arise, fall away or stand otherwise; evaluations and notices to parents among them. */
final class DutyDifferences {

    private static final List<Field> COUNTS = List.of(new Field("watch", "Watch"), new Field("duties", "Duties"),
            new Field("supposedDuties", "Would be"));
    private static final List<Field> DUTIES = List.of(new Field("change", "Change"), new Field("due", "Due"),
            new Field("pupil", "Pupil"), new Field("duty", "What to do"), new Field("watch", "Watch"),
            new Field("section", "Under"));

    private record Key(String pupil, String watch, LocalDate since, String duty) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::pupil).thenComparing(Key::since)
                .thenComparing(Key::watch).thenComparing(Key::duty);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<Watch> watches;
    private final List<Watch> supposedWatches;
    private final Surroundings around;
    private final Surroundings supposedAround;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<Key, Notice> own = new TreeMap<>();
    private final Map<Key, Notice> supposed = new TreeMap<>();
    private final Map<Key, Notice> unknown = new TreeMap<>();

    DutyDifferences(List<Watch> watches, List<Watch> supposedWatches, Surroundings around,
            Surroundings supposedAround) {
        this.watches = List.copyOf(watches);
        this.supposedWatches = List.copyOf(supposedWatches);
        this.around = around;
        this.supposedAround = supposedAround;
        watches.forEach(watch -> keep(watch.look(around), 0));
        supposedWatches.forEach(watch -> keep(watch.look(supposedAround), 1));
    }

    /** Keeps of both only what the other has not. */
    void add(JudgedPupil asIs, JudgedPupil asSupposed) {
        watches.forEach(watch -> keep(watch.look(asIs, around), 0));
        supposedWatches.forEach(watch -> keep(watch.look(asSupposed, supposedAround), 1));
    }

    private void keep(List<Notice> notices, int which) {
        for (var notice : notices) {
            counts.computeIfAbsent(notice.watch(), watch -> new int[2])[which]++;
            var key = new Key(notice.pupil().map(PupilId::value).orElse(""), notice.watch(), notice.since(),
                    notice.duty());
            if (ContainedWatch.isFailure(notice)) {
                unknown.put(key, notice);
                continue;
            }
            (which == 0 ? own : supposed).put(key, notice);
            var one = own.get(key);
            var other = supposed.get(key);
            if (one != null && other != null && one.state() == other.state() && one.due().equals(other.due())) {
                own.remove(key);
                supposed.remove(key);
            }
        }
    }

    /** How many each watch sees, those already done among them. */
    Table counts(String title) {
        var rows = new ArrayList<List<Object>>();
        counts.forEach((watch, both) -> rows.add(List.of(watch, both[0], both[1])));
        return new Table(title, COUNTS, rows, List.of());
    }

    Table duties(String title) {
        var rows = new ArrayList<List<Object>>();
        own.forEach((key, notice) -> {
            var other = supposed.get(key);
            rows.add(other == null
                    ? row("falls away", notice)
                    : row(Tokens.of(notice.state()) + ", would be " + Tokens.of(other.state()), other));
        });
        supposed.forEach((key, notice) -> {
            if (!own.containsKey(key)) {
                rows.add(row("arises", notice));
            }
        });
        unknown.values().forEach(notice -> rows.add(row("unknown", notice)));
        return new Table(title, DUTIES, rows, List.of());
    }

    private static List<Object> row(String change, Notice notice) {
        return List.of(change, notice.due().<Object>map(day -> day).orElse(""),
                notice.pupil().map(PupilId::value).orElse(""), notice.duty(), notice.watch(),
                notice.reason().under().section());
    }
}
