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

    /** Minutes after which a process is no more waited for: a guard against one that hangs. */
    private static final int PATIENCE = Integer.getInteger("product.patience", 10);

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

    /** The same, on a screen of so many columns. */
    Ended run(int columns, String... lines) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(product().resolve("bin/manzanita").toString(), "--home",
                home().toString(), "run"));
        line.addAll(List.of(lines));
        return ended(new ProcessBuilder(line), columns);
    }

    Ended start(List<String> words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(product().resolve("bin/manzanita").toString()));
        line.addAll(words);
        return ended(new ProcessBuilder(line));
    }

    /** Runs a line of the shell in a folder, as a page shows it, with the product on the path and a home of its own. */
    Ended shell(Path in, String line) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", line).directory(in.toFile());
        builder.environment().put("MANZANITA", product().toString());
        builder.environment().merge("PATH", product().resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().put("XDG_DATA_HOME", home().toString());
        return ended(builder);
    }

    private Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        return ended(builder, 400);
    }

    private Ended ended(ProcessBuilder builder, int columns) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("COLUMNS", Integer.toString(columns));
        var process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.MINUTES)).as("the process has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** How a process ended, and what it printed. */
    record Ended(int code, String out, String err) {}
}
