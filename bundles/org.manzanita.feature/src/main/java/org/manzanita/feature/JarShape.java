package org.manzanita.feature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a bundle that is not of the release may be, by its jar alone.
 *
 * <p>A plug-in runs in the platform's own process, so this keeps no attacker out who was let in. It refuses, before
 * anything of it runs, what no honest plug-in needs and what would let one put itself in the platform's place.
 */
final class JarShape {

    /** Headers that let a bundle see, replace or reach what its imports do not say. */
    private static final List<String> REFUSED = List.of("Fragment-Host", "DynamicImport-Package", "Require-Bundle",
            "Bundle-NativeCode", "Launcher-Agent-Class", "Premain-Class", "Agent-Class", "Boot-Class-Path",
            "Bundle-ClassPath", "Import-Bundle", "ExtensionBundle-Activator", "Bundle-UpdateLocation", "Class-Path",
            "Add-Opens", "Add-Exports", "Enable-Native-Access", "SCR-Global");

    /** Packages of the platform that are for the platform alone. */
    private static final List<String> CLOSED = List.of("org.manzanita.access", "org.manzanita.platform",
            "org.manzanita.feature", "org.manzanita.shadow", "org.osgi.framework.hooks",
            "org.osgi.framework.startlevel", "org.osgi.framework.launch", "org.osgi.framework.connect",
            "org.osgi.service.resolver", "org.osgi.service.condpermadmin", "org.osgi.service.permissionadmin");

    /** A declaration of any other encoding. */
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"'](?![Uu][Tt][Ff]-8[\"'])");

    private JarShape() {}

    /** Everything for which the jar is refused, a sentence each; nothing if it may be installed. */
    static List<String> objections(Archive jar) {
        if (!jar.objections().isEmpty()) {
            return jar.objections();
        }
        var bytes = jar.entries().get("META-INF/MANIFEST.MF");
        if (bytes == null) {
            return List.of("It has no manifest, so it is no bundle.");
        }
        try {
            var objections = new ArrayList<>(headers(new Manifest(new ByteArrayInputStream(bytes))
                    .getMainAttributes()));
            jar.entries().forEach((name, content) -> markup(name, content).ifPresent(objections::add));
            return objections;
        } catch (IOException e) {
            return List.of("Its manifest cannot be read: " + e.getMessage());
        }
    }

    /** A document type can name other files, and grow without end, in whoever reads it later. */
    private static Optional<String> markup(String name, byte[] content) {
        if (!name.endsWith(".xml")) {
            return Optional.empty();
        }
        var text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf(0) >= 0 || DECLARED.matcher(text).find()) {
            return Optional.of(name + " is not written in UTF-8, so that it cannot be looked at as others read it.");
        }
        return text.contains("<!")
                && Stream.of("<!DOCTYPE", "<!ENTITY").anyMatch(text::contains)
                        ? Optional.of(name + " has a document type or entities, which no plug-in needs.")
                        : Optional.empty();
    }

    private static List<String> headers(Attributes headers) {
        var objections = new ArrayList<String>();
        for (var header : REFUSED) {
            if (headers.getValue(header) != null && !isHarmless(header, headers.getValue(header))) {
                objections.add("Its manifest has the header " + header + ", which no plug-in may have.");
            }
        }
        if (headers.getValue("Multi-Release") != null) {
            objections.add("Its manifest has the header Multi-Release, which hides classes from whoever looks at it.");
        }
        var name = Headers.name(headers);
        if (Reserved.isReserved(name)) {
            objections.add("Its symbolic name " + name + " is one of the release's own.");
        }
        for (var exported : Headers.packages(headers.getValue("Export-Package"))) {
            if (Reserved.isReserved(exported)) {
                objections.add("It exports the package " + exported + ", which only the release offers.");
            }
        }
        for (var imported : Headers.packages(headers.getValue("Import-Package"))) {
            if (CLOSED.stream().anyMatch(closed -> imported.equals(closed) || imported.startsWith(closed + "."))) {
                objections.add("It imports the package " + imported + ", which is for the platform alone.");
            }
        }
        return objections;
    }

    private static boolean isHarmless(String header, String value) {
        return header.equals("Bundle-ClassPath") && value.strip().equals(".");
    }
}
