package org.manzanita.shadow.internal.apart;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Policy;

/** What a bundle declares as components, made as the framework would make it where nothing has to be given to it. */
record PlugInCode(List<Policy> policies, List<LawSource> law, List<Point.Offered> others) {

    private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation\\s+class=\"([^\"]+)\"");

    PlugInCode {
        policies = List.copyOf(policies);
        law = List.copyOf(law);
        others = List.copyOf(others);
    }

    /**
     * Loads and makes it.
     *
     * @param folder in which the bundle is unpacked
     */
    static PlugInCode of(Path folder) throws IOException, ReflectiveOperationException {
        // Never closed: what is made from it is used as long as this process lives.
        var loader = new URLClassLoader(new URL[]{folder.toUri().toURL()}, PlugInCode.class.getClassLoader());
        var policies = new ArrayList<Policy>();
        var law = new ArrayList<LawSource>();
        var others = new ArrayList<Point.Offered>();
        for (var description : descriptions(folder)) {
            var xml = Files.readString(folder.resolve(description));
            var implementation = IMPLEMENTATION.matcher(xml);
            if (xml.contains("<reference") || !implementation.find()) {
                throw new IOException(description + " describes no component that needs nothing.");
            }
            var made = Class.forName(implementation.group(1), true, loader).getConstructor().newInstance();
            if (made instanceof Policy policy && provides(xml, Policy.class)) {
                policies.add(policy);
            }
            if (made instanceof LawSource source && provides(xml, LawSource.class)) {
                law.add(source);
            }
            Point.of(made, xml).forEach(others::add);
        }
        return new PlugInCode(policies, law, others);
    }

    static boolean provides(String xml, Class<?> service) {
        return Pattern.compile("<provide\\s[^>]*?interface=\"" + Pattern.quote(service.getName()) + "\"").matcher(xml)
                .find();
    }

    private static List<String> descriptions(Path folder) throws IOException {
        try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var header = new Manifest(in).getMainAttributes().getValue("Service-Component");
            return header == null ? List.of() : Pattern.compile("\\s*,\\s*").splitAsStream(header.strip()).toList();
        }
    }

    Hello hello() {
        return new Hello(policies.stream().map(each -> new Hello.Head(each.getClass().getName(), each.policyId(),
                lea(each), each.values())).toList(), law.stream().map(LawShare::of).toList(),
                others.stream().map(each -> Point.Offer.of(each.point(), each.made())).toList());
    }

    /** The object that is offered there, beside policies and tables of law. */
    <T> T other(int place, Class<T> service) {
        return service.cast(others.get(place).made());
    }

    private static String lea(Policy policy) {
        try {
            return policy.lea().value();
        } catch (UnsupportedOperationException e) {
            return "";
        }
    }
}
