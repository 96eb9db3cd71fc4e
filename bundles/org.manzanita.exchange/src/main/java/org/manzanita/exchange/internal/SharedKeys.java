package org.manzanita.exchange.internal;

import java.util.Arrays;

/**
 * To which pupil each key of a folder belongs: of a key its 64-bit hash, of a pupil his number, some twenty bytes
 * together. Two keys of one hash are taken for one; who asks must not mind that.
 */
final class SharedKeys {

    private static final int SEGMENT_BITS = 8;

    private final Segment[] segments = new Segment[1 << SEGMENT_BITS];

    SharedKeys() {
        Arrays.setAll(segments, at -> new Segment());
    }

    /** A share of the keys, which grows by itself: to grow all at once would need half as much memory again. */
    private static final class Segment {

        private long[] hashes = new long[16];
        private int[] pupils = new int[hashes.length];
        private int size;

        int placeOf(long hash) {
            int place = (int) hash & (hashes.length - 1);
            while (hashes[place] != 0 && hashes[place] != hash) {
                place = (place + 1) & (hashes.length - 1);
            }
            return place;
        }

        void put(int place, long hash, int pupil) {
            hashes[place] = hash;
            pupils[place] = pupil;
            if (++size > hashes.length / 4 * 3) {
                grow();
            }
        }

        private void grow() {
            var oldHashes = hashes;
            var oldPupils = pupils;
            hashes = new long[oldHashes.length * 2];
            pupils = new int[hashes.length];
            for (int i = 0; i < oldHashes.length; i++) {
                if (oldHashes[i] != 0) {
                    int place = placeOf(oldHashes[i]);
                    hashes[place] = oldHashes[i];
                    pupils[place] = oldPupils[i];
                }
            }
        }
    }

    /** The pupil to whom the key belongs: the first who claimed it. */
    int claim(int table, String key, int pupil) {
        long hash = hash(table, key);
        var segment = segment(hash);
        int place = segment.placeOf(hash);
        if (segment.hashes[place] == hash) {
            return segment.pupils[place];
        }
        segment.put(place, hash, pupil);
        return pupil;
    }

    /** The pupil who claimed the key; -1 if none did. */
    int find(int table, String key) {
        long hash = hash(table, key);
        var segment = segment(hash);
        int place = segment.placeOf(hash);
        return segment.hashes[place] == hash ? segment.pupils[place] : -1;
    }

    private Segment segment(long hash) {
        return segments[(int) (hash >>> (Long.SIZE - SEGMENT_BITS))];
    }

    /** Never 0, which stands for a free place. */
    private static long hash(int table, String key) {
        long hash = table;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hash *= 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
