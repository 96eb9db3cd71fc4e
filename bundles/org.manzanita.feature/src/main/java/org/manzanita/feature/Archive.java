package org.manzanita.feature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A zip or jar, read into memory and written nowhere: what is in it, and for what it is refused.
 *
 * @param entries its files by name; as far as it could be read, if there are objections
 * @param objections a sentence each, which names the entry; none if it is sound
 */
public record Archive(Map<String, byte[]> entries, List<String> objections) {

    /** Files and folders in one archive. */
    public static final int MOST_ENTRIES = 2_000;
    /** What one archive may unpack to. */
    public static final long MOST_BYTES = 64L << 20;
    /** How many times its own size it may unpack to. */
    public static final int RATIO = 100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._$/-]+");
    private static final List<String> NESTED = List.of(".zip", ".war", ".ear", ".tar", ".gz", ".7z");

    /** Reads it. Nothing is thrown for what is wrong with it: that is among the objections. */
    public static Archive of(byte[] bytes) {
        var objections = new ArrayList<String>();
        var entries = new LinkedHashMap<String, byte[]>();
        try {
            var listed = ZipDirectory.of(bytes);
            listed.forEach(entry -> look(entry, objections));
            if (listed.size() > MOST_ENTRIES) {
                objections.add("It holds " + listed.size() + " entries, and " + MOST_ENTRIES + " are the most.");
            }
            twice(listed.stream().map(ZipDirectory.Listed::name).toList(), objections);
            if (objections.isEmpty()) {
                unpack(bytes, entries, objections);
            }
            if (objections.isEmpty() && !listed.stream().filter(entry -> !entry.name().endsWith("/"))
                    .map(ZipDirectory.Listed::name).toList().equals(List.copyOf(entries.keySet()))) {
                objections.add("What it lists at its end is not what lies in it, so two readers would see two things.");
            }
        } catch (IOException | IllegalArgumentException e) {
            objections.add("It cannot be read as a zip: " + e.getMessage() + ".");
        }
        return new Archive(entries, objections);
    }

    private static void look(ZipDirectory.Listed entry, List<String> objections) {
        var name = entry.name();
        if (!NAME.matcher(name).matches() || name.startsWith("/") || name.contains("..") || name.contains("//")) {
            objections.add("It holds an entry whose name leads elsewhere, or nowhere: '" + shown(name) + "'.");
        } else if (entry.isLink()) {
            objections.add("Its entry " + name + " is a link, and would lead elsewhere.");
        } else if (entry.isEncrypted()) {
            objections.add("Its entry " + name + " is encrypted, so nobody can look at it.");
        } else if (NESTED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            objections.add("Its entry " + name + " is an archive in an archive.");
        }
    }

    private static void twice(List<String> names, List<String> objections) {
        var seen = new TreeSet<String>();
        for (var name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                objections.add("It holds the entry " + shown(name) + " twice, at least to some file systems.");
            }
        }
    }

    private static void unpack(byte[] bytes, Map<String, byte[]> entries, List<String> objections)
            throws IOException {
        long unpacked = 0;
        var buffer = new byte[8192];
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = new ByteArrayOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES || unpacked > (long) bytes.length * RATIO) {
                        objections.add("It unpacks to more than " + RATIO + " times its size, or than "
                                + (MOST_BYTES >> 20) + " MiB, at the entry " + shown(entry.getName()) + ".");
                        return;
                    }
                    content.write(buffer, 0, read);
                }
                if (!entry.isDirectory() && entries.put(entry.getName(), content.toByteArray()) != null) {
                    objections.add("It holds the entry " + shown(entry.getName()) + " twice.");
                }
            }
        }
    }

    private static String shown(String name) {
        var plain = name.replaceAll("[^ -~]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }
}
