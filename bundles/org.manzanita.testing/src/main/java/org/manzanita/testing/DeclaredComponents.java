package org.manzanita.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * The classes that the bundles on the class path declare as components of a service, as the framework would find them:
 * from the {@code Service-Component} header of their manifests. So a test judges by every rule that is deployed, and a
 * rule that nobody declares is missed by the test as it would be in the product.
 */
public final class DeclaredComponents {

    private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"");

    private DeclaredComponents() {}

    /** In order of their names. */
    public static <T> List<Class<? extends T>> of(Class<T> service) throws IOException, ClassNotFoundException {
        var found = new ArrayList<Class<? extends T>>();
        var loader = DeclaredComponents.class.getClassLoader();
        for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            try (var in = manifest.openStream()) {
                var header = new Manifest(in).getMainAttributes().getValue("Service-Component");
                if (header != null) {
                    for (var description : header.split(",")) {
                        add(service, manifest, description.strip(), found);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Class::getName));
        return found;
    }

    private static <T> void add(Class<T> service, URL manifest, String description, List<Class<? extends T>> found)
            throws IOException, ClassNotFoundException {
        var beside = manifest.toString().replace("META-INF/MANIFEST.MF", description);
        try (var in = URI.create(beside).toURL().openStream()) {
            var xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var matcher = IMPLEMENTATION.matcher(xml);
            if (xml.contains("<provide interface=\"" + service.getName() + "\"") && matcher.find()) {
                found.add(Class.forName(matcher.group(1)).asSubclass(service));
            }
        }
    }
}
