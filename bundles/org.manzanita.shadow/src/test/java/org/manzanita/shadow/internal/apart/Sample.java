package org.manzanita.shadow.internal.apart;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.model.Fact;
import org.manzanita.rules.Policy;

/** Makes bundles of classes of the tests, to be run apart. */
final class Sample {

    private static final String PLUG_INS = "org/example/apart";

    private Sample() {}

    /** One that offers an object of each class. */
    static ApartPlugIn plugIn(Path folder, Duration patience, Class<?>... offered) {
        return new ApartPlugIn("sample", classPath(), folder, into -> unpack(into, List.of(offered)), patience);
    }

    /** What a child gets: no class of the tests is on it. */
    private static String classPath() {
        return Stream.of(Fact.class, Policy.class, ApartMain.class)
                .map(each -> Path.of(URI.create(each.getProtectionDomain().getCodeSource().getLocation()
                        .toString())).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static void unpack(Path into, List<Class<?>> offered) throws IOException {
        var described = new StringBuilder();
        for (var type : offered) {
            var name = "OSGI-INF/" + type.getSimpleName() + ".xml";
            described.append(described.isEmpty() ? "" : ",").append(name);
            write(into.resolve(name), """
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="%s">
                      <service><provide interface="%s"/></service>
                      <implementation class="%s"/>
                    </scr:component>
                    """.formatted(type.getName(), type.getInterfaces()[0].getName(), type.getName()));
        }
        copy(into);
        write(into.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nService-Component: " + described + "\n");
    }

    /** The classes of the package in which the plug-ins of the tests are. */
    private static void copy(Path into) throws IOException {
        var classes = Path.of(URI.create(Sample.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        var target = Files.createDirectories(into.resolve(PLUG_INS));
        try (var files = Files.newDirectoryStream(classes.resolve(PLUG_INS), "*.class")) {
            for (var file : files) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
