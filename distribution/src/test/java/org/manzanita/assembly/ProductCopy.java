package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the product, which a test may change, with a home of its own.
 *
 * @param folder where the copy and its home are
 */
record ProductCopy(Path folder) {

    private static final Path PRODUCT = Path.of("target/manzanita");

    static ProductCopy in(Path folder) throws IOException {
        var copy = new ProductCopy(folder);
        try (var files = Files.walk(PRODUCT)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.product().resolve(PRODUCT.relativize(file).toString()));
            }
        }
        return copy;
    }

    Path product() {
        return folder.resolve("product");
    }

    Path home() {
        return folder.resolve("home");
    }

    /** Runs command lines of the console in a process of their own. */
    Ended run(String... lines) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("--home", home().toString(), "--development", "run"));
        words.addAll(List.of(lines));
        return start(words);
    }

    Ended start(List<String> words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(product().resolve("bin/manzanita").toString()));
        line.addAll(words);
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("COLUMNS", "400");
        var process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the process has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** How a process ended, and what it printed. */
    record Ended(int code, String out, String err) {}
}
