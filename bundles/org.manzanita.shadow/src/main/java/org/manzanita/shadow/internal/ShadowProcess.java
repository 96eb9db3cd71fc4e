package org.manzanita.shadow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.manzanita.platform.FolderTree;
import org.manzanita.platform.SeparateProcess;

/** A second process with features of its own in a home of its own, which is deleted when it is closed. */
final class ShadowProcess implements AutoCloseable {

    private static final int MEGABYTES = 512;

    private final SeparateProcess process;
    private final Path home;

    private ShadowProcess(SeparateProcess process, Path home) {
        this.process = process;
        this.home = home;
    }

    /**
     * Starts it.
     *
     * @param home a folder made for it, with the features as they would be
     * @param features their names
     * @param allowed after how long it is ended
     */
    static ShadowProcess start(Path home, List<String> features, Duration allowed) throws IOException {
        var words = List.of("-Dmanzanita.distribution=" + System.getProperty("manzanita.distribution", "."), "-cp",
                System.getProperty("java.class.path"), "org.manzanita.launcher.Main", "--home", home.toString(),
                "--features", String.join(",", features), "--development", "--entry", "shadow");
        return new ShadowProcess(SeparateProcess.start(words, MEGABYTES, allowed,
                home.resolveSibling(home.getFileName() + ".log")), home);
    }

    OutputStream facts() {
        return process.questions();
    }

    InputStream days() {
        return process.answers();
    }

    /** What it said beside its answers: the last lines, for a message. */
    String lastWords() {
        return process.lastWords();
    }

    @Override
    public void close() throws IOException {
        process.close();
        FolderTree.delete(home);
    }
}
