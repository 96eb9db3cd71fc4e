package org.manzanita.feature;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether the lengths that a class file tells of its own parts lie within the file, so that whoever reads it by them takes
 * no more memory than it has bytes. It says nothing else of the class.
 */
final class ClassShape {

    private static final int MAGIC = 0xCAFEBABE;

    /** Deeper than any class nests attributes: code or record, and what they have. */
    private static final int DEEPEST = 4;

    private final byte[] file;
    private final Set<Integer> code = new HashSet<>();
    private final Set<Integer> records = new HashSet<>();
    private int at;

    private ClassShape(byte[] file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException if one does not, in words that say so */
    static void check(byte[] file) {
        new ClassShape(file).check();
    }

    private void check() {
        if (u4() != MAGIC) {
            throw new IllegalArgumentException("it is no class file");
        }
        skip(4);
        constants(u2());
        skip(6);
        skip(2L * u2());
        members();
        members();
        attributes(0);
        if (at != file.length) {
            throw new IllegalArgumentException("it goes on for " + (file.length - at) + " bytes after its end");
        }
    }

    private void constants(int count) {
        for (int i = 1; i < count; i++) {
            int tag = u1();
            switch (tag) {
                case 1 -> text(i, u2());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                case 5, 6 -> {
                    skip(8);
                    // A long takes two places.
                    i++;
                }
                case 7, 8, 16, 19, 20 -> skip(2);
                case 15 -> skip(3);
                default -> throw new IllegalArgumentException("its constants have the kind " + tag);
            }
        }
    }

    private void text(int constant, int length) {
        skip(length);
        var text = new String(file, at - length, length, StandardCharsets.ISO_8859_1);
        if (text.equals("Code")) {
            code.add(constant);
        } else if (text.equals("Record")) {
            records.add(constant);
        }
    }

    private void members() {
        for (int left = u2(); left > 0; left--) {
            skip(6);
            attributes(0);
        }
    }

    /** Each attribute, and those that code and records have by themselves. */
    private void attributes(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("its attributes are nested more than " + DEEPEST + " deep");
        }
        for (int left = u2(); left > 0; left--) {
            int name = u2();
            long length = Integer.toUnsignedLong(u4());
            int begin = at;
            skip(length);
            if (code.contains(name) || records.contains(name)) {
                int end = at;
                at = begin;
                if (code.contains(name)) {
                    skip(4);
                    skip(Integer.toUnsignedLong(u4()));
                    skip(8L * u2());
                    attributes(depth + 1);
                } else {
                    for (int components = u2(); components > 0; components--) {
                        skip(4);
                        attributes(depth + 1);
                    }
                }
                if (at != end) {
                    throw new IllegalArgumentException("an attribute tells of " + length + " bytes at byte " + begin
                            + ", and has " + (at - begin));
                }
            }
        }
    }

    private int u1() {
        skip(1);
        return file[at - 1] & 0xFF;
    }

    private int u2() {
        return u1() << 8 | u1();
    }

    private int u4() {
        return u2() << 16 | u2();
    }

    private void skip(long bytes) {
        if (bytes > file.length - at) {
            throw new IllegalArgumentException("it tells of " + bytes + " bytes at byte " + at + ", and has "
                    + file.length);
        }
        at += (int) bytes;
    }
}
