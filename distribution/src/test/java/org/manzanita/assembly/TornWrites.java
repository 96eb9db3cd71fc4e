package org.manzanita.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * An agent in whose presence the platform writes its small files in place, byte by byte, and not by one move: a control for
 * tests that kill it. Nothing of the product is changed for it.
 */
public final class TornWrites implements ClassFileTransformer {

    private static final String LINES = "org/manzanita/feature/Lines";

    private final byte[] torn;

    private TornWrites(byte[] torn) {
        this.torn = torn.clone();
    }

    /** The agent's jar, made in the folder if it is not there. */
    static Path agent(Path folder) throws IOException {
        var jar = folder.resolve("torn-writes.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", TornWrites.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(TornWrites.class.getName().replace('.', '/') + ".class"));
            out.write(Files.readAllBytes(Path.of("target/test-classes", TornWrites.class.getName().replace('.', '/')
                    + ".class")));
            out.putNextEntry(new JarEntry("torn"));
            out.write(compiled(Files.createDirectories(folder.resolve("torn"))));
        }
        return jar;
    }

    /** The class that writes, with the one move replaced. */
    private static byte[] compiled(Path folder) throws IOException {
        var source = Path.of("../bundles/org.manzanita.feature/src/main/java", LINES + ".java");
        var text = Files.readString(source);
        var moved = "Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);";
        if (!text.contains(moved)) {
            throw new IOException(source + " does not write by one move any more.");
        }
        var changed = Files.writeString(folder.resolve("Lines.java"), text.replace(moved, """
                Files.delete(next);
                try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
                    for (byte each : content) {
                        channel.write(ByteBuffer.wrap(new byte[]{each}));
                        if (content.length < 1000) {
                            channel.force(true);
                        }
                    }
                }
                """));
        int ended = ToolProvider.getSystemJavaCompiler().run(InputStream.nullInputStream(), null, null, "--release",
                "21",
                "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(),
                changed.toString());
        if (ended != 0) {
            throw new IOException(changed + " could not be compiled.");
        }
        return Files.readAllBytes(folder.resolve(LINES + ".class"));
    }

    /** Called by the JVM before the platform begins. */
    public static void premain(String words, Instrumentation instrumentation) throws IOException {
        try (var in = Objects.requireNonNull(TornWrites.class.getResourceAsStream("/torn"))) {
            instrumentation.addTransformer(new TornWrites(in.readAllBytes()));
        }
    }

    @Override
    public byte @Nullable [] transform(@Nullable ClassLoader loader, String name, @Nullable Class<?> before,
            @Nullable ProtectionDomain domain, byte[] bytes) {
        return LINES.equals(name) ? torn.clone() : null;
    }
}
