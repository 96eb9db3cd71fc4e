package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process: its script, what it prints where, and how it ends. */
class ProcessTest {

    private static final Path PRODUCT = Path.of("target/manzanita");

    /** Its name has a space, as a folder of a user may. */
    @TempDir(factory = FolderWithSpace.class)
    static Path folder;

    private static Path product;

    @BeforeAll
    static void aCopyOfTheProductWithAFeatureOfItsOwn() throws IOException, NoSuchAlgorithmException {
        product = folder.resolve("product");
        try (var files = Files.walk(PRODUCT)) {
            for (var file : files.toList()) {
                Files.copy(file, product.resolve(PRODUCT.relativize(file).toString()));
            }
        }
        StandInFeature.addTo(product);
    }

    @Test
    void wordsGoToTheConsoleAndItsAnswerEndsTheProcess() throws IOException, InterruptedException {
        var ended = started("run", "program:show --at 2026-01-15", "ledger:head");

        assertThat(ended.out()).isEqualTo("run|program:show --at 2026-01-15|ledger:head\n");
        assertThat(ended.code()).isEqualTo(3);
    }

    @Test
    void onlyResultsGoToStandardOutput() throws IOException, InterruptedException {
        var ended = started("one");

        assertThat(ended.out()).isEqualTo("one\n");
        assertThat(ended.err()).contains("noise while bundles start", "noise while bundles stop");
    }

    @Test
    void aFaultInTheConsoleEndsTheProcess() throws IOException, InterruptedException {
        var ended = started("fail");

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).contains("a fault in the program itself", "IllegalStateException: as asked");
    }

    @Test
    void theScriptIsFoundThroughALink() throws IOException, InterruptedException {
        var link = Files.createSymbolicLink(folder.resolve("link"), product.resolve("bin/manzanita"));
        var ended = process(List.of(link.toString(), "--version"));

        assertThat(ended.out()).startsWith("Manzanita ");
        assertThat(ended.code()).isZero();
    }

    @Test
    void helpNamesTheFeaturesThatAreThere() throws IOException, InterruptedException {
        var ended = process(List.of(product.resolve("bin/manzanita").toString(), "--help"));

        assertThat(ended.out()).contains("core", "stand-in", "--home DIR");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void anUnknownFeatureIsAWrongUse() throws IOException, InterruptedException {
        var ended = process(List.of(product.resolve("bin/manzanita").toString(), "--features", "core,nonsense", "one"));

        assertThat(ended.code()).isEqualTo(64);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("--features names nonsense");
    }

    private static Ended started(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(product.resolve("bin/manzanita").toString(), "--home",
                folder.resolve("home").toString(), "--development", "--features", "core,stand-in"));
        line.addAll(List.of(words));
        return process(line);
    }

    private static Ended process(List<String> line) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the process has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** How a process ended, and what it printed. */
    private record Ended(int code, String out, String err) {}
}
