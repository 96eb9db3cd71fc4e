package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of a jar or zip that a vendor gives: what stands against it is told. */
class JarFuzzTest {

    static Stream<Arguments> jars() throws IOException {
        return Stream.of(jar("org/example/A.class"), jar("../outside"), jar("a", "A")).map(
                jar -> Arguments.of((Object) jar));
    }

    private static byte[] jar(String... entries) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example");
        manifest.getMainAttributes().putValue("Export-Package", "org.example;version=\"1.0,2\",org.osgi");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            // Not deflated: a fuzzer finds its way through bytes that it can see.
            jar.setLevel(0);
            jar.setMethod(ZipOutputStream.DEFLATED);
            for (var name : entries) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @MethodSource("jars")
    @FuzzTest
    void whatStandsAgainstAJarIsTold(byte[] input) throws Exception {
        var archive = Bounds.hold(() -> Archive.of(input));
        assertThat(Bounds.hold(() -> JarShape.objections(archive))).doesNotContain("", " ");
        assertThat(Bounds.hold(() -> Calls.of(archive)).objections()).doesNotContain("", " ");
    }
}
