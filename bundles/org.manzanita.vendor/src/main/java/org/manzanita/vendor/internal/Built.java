package org.manzanita.vendor.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a plug-in was made of Java, as it lies in the bundle.
 *
 * @param entries classes, resources, and the descriptions of what is published
 * @param headers of the manifest
 */
public record Built(Map<String, byte[]> entries, Map<String, String> headers) {

    static final Built NONE = new Built(Map.of(), Map.of());

    static final String REQUIRED = "Require-Capability";

    public Built {
        entries = new TreeMap<>(entries);
        headers = Map.copyOf(headers);
    }

    /**
     * Of the classes that were tried.
     *
     * @param imports as the header {@code Import-Package} has them
     */
    static Built of(Path classes, List<Component> components, String imports) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        components.forEach(each -> entries.put(each.file(), each.description().getBytes(StandardCharsets.UTF_8)));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Import-Package", imports);
        if (!components.isEmpty()) {
            headers.put("Service-Component", components.stream().map(Component::file)
                    .collect(Collectors.joining(",")));
            headers.put("Provide-Capability", components.stream().flatMap(each -> each.services().stream()).distinct()
                    .map("osgi.service;objectClass:List<String>=\"%s\";effective:=active"::formatted)
                    .collect(Collectors.joining(",")));
            headers.put(REQUIRED, "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)"
                    + "(!(version>=2.0.0)))\"");
        }
        return new Built(entries, headers);
    }
}
