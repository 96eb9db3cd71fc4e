package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table by their keys, of which each can be there once. They come in no order that means anything.
 *
 * <p>An import holds as many rows at once as the memory allows. So a key that is put together of several cells is made
 * anew of the row's fact when it is asked for, and of each only its hash is kept. One that is a cell is the fact's own.
 */
final class KeyedRows implements Iterable<Row> {

    private final TableGuide guide;
    private @Nullable Row[] rows = new Row[16];
    private @Nullable String[] keys = new String[rows.length];
    private int[] hashes = new int[rows.length];
    private int size;

    KeyedRows(TableGuide guide) {
        this.guide = guide;
    }

    /**
     * Adds a row, unless there is one with its key.
     *
     * @param key what {@link TableGuide#keyOf} makes of it
     * @return the row that already has the key; then this one was not added
     */
    @Nullable
    Row add(String key, Row row) {
        int hash = hash(key);
        int place = placeOf(key, hash);
        var there = rows[place];
        if (there != null) {
            return there;
        }
        rows[place] = row;
        keys[place] = guide.hasSingleKey() ? key : null;
        hashes[place] = hash;
        if (++size > rows.length / 4 * 3) {
            grow();
        }
        return null;
    }

    @Nullable
    Row find(String key) {
        return rows[placeOf(key, hash(key))];
    }

    int size() {
        return size;
    }

    void forEach(BiConsumer<String, Row> action) {
        for (var row : this) {
            action.accept(guide.keyOf(row.fact()), row);
        }
    }

    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {

            private int next = placeFrom(0);

            @Override
            public boolean hasNext() {
                return next < rows.length;
            }

            @Override
            public Row next() {
                var row = next < rows.length ? rows[next] : null;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = placeFrom(next + 1);
                return row;
            }
        };
    }

    /** The first place from this one on that is taken; behind the last if none is. */
    private int placeFrom(int from) {
        int place = from;
        while (place < rows.length && rows[place] == null) {
            place++;
        }
        return place;
    }

    List<Row> asList() {
        var all = new ArrayList<Row>(size);
        for (var row : this) {
            all.add(row);
        }
        return all;
    }

    /** Where the key is, or else the free place where it belongs. */
    private int placeOf(String key, int hash) {
        int place = hash & (rows.length - 1);
        for (var there = rows[place]; there != null; there = rows[place]) {
            if (hashes[place] == hash && keyAt(place, there).equals(key)) {
                break;
            }
            place = (place + 1) & (rows.length - 1);
        }
        return place;
    }

    private String keyAt(int place, Row row) {
        var key = keys[place];
        return key != null ? key : guide.keyOf(row.fact());
    }

    private static int hash(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private void grow() {
        var oldRows = rows;
        var oldKeys = keys;
        var oldHashes = hashes;
        rows = new Row[oldRows.length * 2];
        keys = new String[rows.length];
        hashes = new int[rows.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != null) {
                int place = oldHashes[i] & (rows.length - 1);
                while (rows[place] != null) {
                    place = (place + 1) & (rows.length - 1);
                }
                rows[place] = oldRows[i];
                keys[place] = oldKeys[i];
                hashes[place] = oldHashes[i];
            }
        }
    }
}
