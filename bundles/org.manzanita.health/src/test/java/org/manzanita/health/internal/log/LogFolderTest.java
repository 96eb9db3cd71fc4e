package org.manzanita.health.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {

    @TempDir
    Path home;

    private static LogRecord record(Level level, String text) {
        var record = new LogRecord(level, text);
        record.setLoggerName("org.example");
        return record;
    }

    @Test
    void nothingIsMadeBeforeThereIsSomethingToWrite() throws IOException {
        var log = new LogFolder(home.resolve("log"));
        assertThat(log.last(10, Level.ALL)).isEmpty();
        assertThat(home.resolve("log")).doesNotExist();
    }

    @Test
    void whatWasWrittenIsReadBackByLevel() throws IOException {
        var log = new LogFolder(home.resolve("log"));
        log.publish(record(Level.FINE, "a detail"));
        log.publish(record(Level.WARNING, "a warning"));
        var fault = record(Level.SEVERE, "a fault");
        fault.setThrown(new IllegalStateException("broken"));
        log.publish(fault);

        assertThat(log.last(10, Level.ALL)).extracting(LogFolder.Entry::level)
                .containsExactly(Level.FINE, Level.WARNING, Level.SEVERE);
        assertThat(log.last(1, Level.WARNING).getFirst().text()).startsWith("a fault")
                .contains("IllegalStateException: broken", "    ");
        assertThat(log.last(10, Level.WARNING)).hasSize(2);
        log.close();
    }

    @Test
    void aTextWithLineEndsAndControlsMakesNoRecordOfItsOwn() throws IOException {
        var log = new LogFolder(home.resolve("log"));
        log.publish(record(Level.INFO, "one\n2026-11-22T10:15:30Z SEVERE org.forged: two\u001b[31m"));
        log.close();

        assertThat(log.last(10, Level.ALL)).singleElement().satisfies(entry -> {
            assertThat(entry.level()).isEqualTo(Level.INFO);
            assertThat(entry.text()).contains("org.forged").doesNotContain("\u001b");
        });
    }

    @Test
    void aLogThatCannotBeWrittenIsDoneWithout() throws IOException {
        var blocked = Files.createFile(home.resolve("file"));
        var log = new LogFolder(blocked.resolve("log"));
        log.publish(record(Level.SEVERE, "lost"));
        log.publish(record(Level.SEVERE, "lost, too"));

        assertThat(log.last(10, Level.ALL)).isEmpty();
    }

    @Test
    void aLevelHoldsAtOnceAndAfterTheNextStart() {
        var part = "org.example.levels" + System.nanoTime();
        var levels = new Levels(home);
        assertThat(Logger.getLogger(part).isLoggable(Level.FINE)).isFalse();
        levels.set(part, Level.FINE);
        assertThat(Logger.getLogger(part + ".below").isLoggable(Level.FINE)).isTrue();
        levels.set(part, Level.OFF);
        assertThat(Logger.getLogger(part).isLoggable(Level.SEVERE)).isFalse();

        Logger.getLogger(part).setLevel(Level.INFO);
        var next = new Levels(home);
        next.restore();
        assertThat(next.set()).containsEntry(part, Level.OFF);
        assertThat(Logger.getLogger(part).isLoggable(Level.SEVERE)).isFalse();
    }
}
