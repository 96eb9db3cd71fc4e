package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which pupils of a folder are read together, when it is too large to be read at once.
 *
 * <p>A part is a range of pupils' ids. Whatever the checks hold beside one another either is about one pupil, or shows
 * in a key that the rows or entries of two pupils have or name: those pupils are joined, and are read together.
 */
final class PupilParts {

    /** So many pupils can be joined in any case; else not more than fit into the memory. */
    private static final int SMALL = 64;

    private final List<String> cuts = new ArrayList<>();
    private final int mostJoined;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final SharedKeys keys = new SharedKeys();
    private final @Nullable Ways[] ways = new Ways[TableGuide.all().size()];
    private int[] joinedTo = new int[1024];
    private int[] joinedWith = new int[joinedTo.length];
    private int joins;
    private boolean tooManyJoined;

    /**
     * @param pupils whom the folder is about, as far as it is known beforehand
     * @param largest into how many parts the memory has them cut, if each is as large as it can hold
     */
    PupilParts(SortedSet<String> pupils, long parts, long largest) {
        var sorted = List.copyOf(pupils);
        int count = Math.clamp(parts, 1, Math.max(1, sorted.size()));
        for (int i = 1; i < count; i++) {
            cuts.add(sorted.get((int) ((long) i * sorted.size() / count)));
        }
        this.mostJoined = Math.max(SMALL, (int) (sorted.size() / Math.max(1, largest)));
    }

    /** A column that names a key of another table. */
    private record Named(int column, int table) {}

    /** Where a table's rows name the pupil, and keys that another pupil's could have too. */
    private record Ways(int pupil, boolean ownKey, List<Named> named) {

        static Ways of(TableGuide guide) {
            var named = new ArrayList<Named>();
            for (int i = 0; i < guide.columns().size(); i++) {
                var target = guide.columns().get(i).refers().map(TableGuide.Target::guide);
                if (target.isPresent() && target.get().isAboutPupils()) {
                    named.add(new Named(i, target.get().place()));
                }
            }
            return new Ways(guide.indexOf("pupil"), !guide.key().contains("pupil"), named);
        }
    }

    private Ways ways(TableGuide guide) {
        var known = ways[guide.place()];
        if (known == null) {
            known = Ways.of(guide);
            ways[guide.place()] = known;
        }
        return known;
    }

    int count() {
        return cuts.size() + 1;
    }

    /** Takes note of the keys in a row, sound or not. */
    void take(TableGuide guide, List<String> cells) {
        var ways = ways(guide);
        int pupil = number(cells.get(ways.pupil));
        if (ways.ownKey) {
            join(pupil, keys.claim(guide.place(), guide.keyOf(cells), pupil));
        }
        for (var named : ways.named) {
            var key = cells.get(named.column);
            if (!key.isEmpty()) {
                join(pupil, keys.claim(named.table, key, pupil));
            }
        }
    }

    /** Takes note of the keys in an entry of the ledger that rows have as well. */
    void meet(TableGuide guide, List<String> cells) {
        var ways = ways(guide);
        var pupil = cells.get(ways.pupil);
        if (ways.ownKey) {
            meet(pupil, keys.find(guide.place(), guide.keyOf(cells)));
        }
        for (var named : ways.named) {
            meet(pupil, keys.find(named.table, cells.get(named.column)));
        }
    }

    private void meet(String pupil, int other) {
        if (other >= 0 && !ids.get(other).equals(pupil)) {
            join(number(pupil), other);
        }
    }

    /** Whether rows are about the pupil, or have to do with him. */
    boolean isMet(String pupil) {
        return numbers.containsKey(pupil);
    }

    /** How often pupils were joined: if ever, not all of a range are read together. */
    int joins() {
        return joins;
    }

    /** Whether more pupils have to do with one another than can be read together. */
    boolean tooManyJoined() {
        return tooManyJoined;
    }

    /** The range of ids in which the pupil's is, from 0. */
    int rangeOf(String pupil) {
        int place = Collections.binarySearch(cuts, pupil);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** The part with which the pupil's rows are read, from 0. */
    int partOf(TableGuide guide, List<String> cells) {
        return partOf(cells.get(ways(guide).pupil));
    }

    int partOf(String pupil) {
        var number = joins > 0 ? numbers.get(pupil) : null;
        if (number == null) {
            return rangeOf(pupil);
        }
        int first = first(number);
        // Where one school's identifiers are another's too, the first of each two would all be of one range.
        return joinedWith[first] == 1 ? rangeOf(pupil) : Math.floorMod(first * 0x9E3779B9, count());
    }

    private int number(String pupil) {
        var known = numbers.get(pupil);
        if (known != null) {
            return known;
        }
        int number = ids.size();
        ids.add(pupil);
        numbers.put(pupil, number);
        if (number == joinedTo.length) {
            joinedTo = Arrays.copyOf(joinedTo, number * 2);
            joinedWith = Arrays.copyOf(joinedWith, number * 2);
        }
        joinedTo[number] = number;
        joinedWith[number] = 1;
        return number;
    }

    private int first(int pupil) {
        int first = pupil;
        while (joinedTo[first] != first) {
            joinedTo[first] = joinedTo[joinedTo[first]];
            first = joinedTo[first];
        }
        return first;
    }

    private void join(int one, int other) {
        if (one == other) {
            return;
        }
        int a = first(one);
        int b = first(other);
        if (a != b && joinedWith[a] + joinedWith[b] > mostJoined) {
            tooManyJoined = true;
        } else if (a != b) {
            joinedTo[b] = a;
            joinedWith[a] += joinedWith[b];
            joins++;
        }
    }
}
