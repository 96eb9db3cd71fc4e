package org.manzanita.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;

/**
 * What a bundle that is not of this release may be, by its jar alone.
 *
 * <p>A plug-in runs in the platform's own process, so this keeps no attacker out who was let in. It refuses, before
 * anything of it runs, what no honest plug-in needs and what would let one put itself in the platform's place.
 */
final class Trust {

    /** Headers that let a bundle see, replace or reach what its imports do not say. */
    private static final List<String> REFUSED = List.of("Fragment-Host", "DynamicImport-Package", "Require-Bundle",
            "Bundle-NativeCode", "Launcher-Agent-Class", "Premain-Class", "Agent-Class", "Boot-Class-Path",
            "Bundle-ClassPath", "Import-Bundle", "ExtensionBundle-Activator", "Bundle-UpdateLocation");

    /** Names that only bundles of the release bear, and packages that only they offer. */
    private static final List<String> RESERVED = List.of("org.manzanita", "org.osgi", "org.apache.felix", "java",
            "javax",
            "sun", "jdk", "org.h2", "picocli", "org.jline", "org.snakeyaml", "de.siegmar");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._$/-]+");
    private static final int ENTRIES = 2_000;
    private static final long BYTES = 64L << 20;
    private static final int RATIO = 100;

    private Trust() {}

    /** Everything for which the jar is refused, a sentence each; nothing if it may be installed. */
    static List<String> objections(byte[] jar) throws IOException {
        var objections = new ArrayList<String>();
        try (var in = new JarInputStream(new ByteArrayInputStream(jar), false)) {
            var manifest = in.getManifest();
            if (manifest == null) {
                return List.of("It has no manifest at its beginning, so it is no bundle.");
            }
            headers(manifest.getMainAttributes(), objections);
            entries(in, jar.length, objections);
        }
        return objections;
    }

    private static void headers(Attributes headers, List<String> objections) {
        for (var header : REFUSED) {
            if (headers.getValue(header) != null && !isHarmless(header, headers.getValue(header))) {
                objections.add("Its manifest has the header " + header + ", which no plug-in may have.");
            }
        }
        if (headers.getValue("Multi-Release") != null) {
            objections.add("Its manifest has the header Multi-Release, which hides classes from whoever looks at it.");
        }
        var name = String.valueOf(headers.getValue("Bundle-SymbolicName")).split(";", -1)[0].strip();
        if (isReserved(name)) {
            objections.add("Its symbolic name " + name + " is one of the release's own.");
        }
        for (var exported : packages(headers.getValue("Export-Package"))) {
            if (isReserved(exported)) {
                objections.add("It exports the package " + exported + ", which only the release offers.");
            }
        }
    }

    private static boolean isHarmless(String header, String value) {
        return header.equals("Bundle-ClassPath") && value.strip().equals(".");
    }

    private static boolean isReserved(String name) {
        return RESERVED.stream().anyMatch(reserved -> name.equals(reserved) || name.startsWith(reserved + "."));
    }

    /** The names of the packages in a header whose clauses may hold commas and semicolons between quotes. */
    private static List<String> packages(String header) {
        var names = new ArrayList<String>();
        if (header != null) {
            for (var clause : header.replaceAll("\"[^\"]*\"", "").split(",", -1)) {
                for (var part : clause.split(";", -1)) {
                    if (!part.contains("=")) {
                        names.add(part.strip());
                    }
                }
            }
        }
        return names;
    }

    private static void entries(JarInputStream in, int packed, List<String> objections) throws IOException {
        Set<String> seen = new HashSet<>();
        long unpacked = 0;
        var buffer = new byte[8192];
        for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
            var name = entry.getName();
            if (!NAME.matcher(name).matches() || name.startsWith("/") || name.contains("..") || name.contains("//")) {
                objections.add("It holds an entry whose name leads elsewhere, or nowhere: '"
                        + name.replaceAll("[^ -~]", "?") + "'.");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                objections.add("It holds the entry " + name + " twice.");
            }
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > BYTES || unpacked > (long) packed * RATIO) {
                    objections.add("It unpacks to more than " + RATIO + " times its size, or than " + (BYTES >> 20)
                            + " MiB.");
                    return;
                }
            }
            if (seen.size() > ENTRIES) {
                objections.add("It holds more than " + ENTRIES + " entries.");
                return;
            }
        }
    }
}
