package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Grant;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.JournalException;
import org.manzanita.access.Right;

/** The journal, sound and tampered with, and on devices that take nothing. */
class JournalFileTest {

    private static final Caller CALLER = new Caller("jdoe", "ssh", "s-1", "10.4.0.17", "SHA256:abc",
            Set.of());
    private static final Right RIGHT = Right.of("agreement.read");

    @TempDir
    Path folder;

    private JournalFile journal() {
        return new JournalFile(folder, Clock.fixed(Instant.parse("2026-09-14T19:00:00Z"), ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve("commands.jsonl");
    }

    private static Acting acting() {
        return new Acting(CALLER, RIGHT, Grant.UNLIMITED, Optional.empty());
    }

    private void commands(String... lines) {
        var journal = journal();
        for (var line : lines) {
            var acting = acting();
            long intent = journal.intend(acting, line, false);
            acting.saw(2);
            acting.recorded("3467447 #1-#2", "", "ab12");
            journal.ended(intent, acting, line, 3, Duration.ofMillis(40));
        }
    }

    @Test
    void whatIsPutOnRecordIsReadAgainAsItWas() {
        var awkward = "pupil:show 'O\"Brien\\' \n\u001b[31m\ud83d\ude00 é";
        commands(awkward);
        journal().refused(CALLER, "program:export x", "names.export");

        assertThat(journal().lines()).extracting(line -> line.kind()).containsExactly(Kind.INTENT, Kind.OUTCOME,
                Kind.REFUSED);
        assertThat(journal().lines().get(1)).satisfies(line -> {
            assertThat(line.command()).isEqualTo(awkward);
            assertThat(line.of()).isEqualTo(1);
            assertThat(line.exitCode()).isEqualTo(3);
            assertThat(line.names()).isEqualTo(2);
            assertThat(line.recorded()).isEqualTo("3467447 #1-#2");
            assertThat(line.caller()).isEqualTo(CALLER);
            assertThat(line.took()).isEqualTo(Duration.ofMillis(40));
        });
        assertThat(journal().verify().isSound()).isTrue();
    }

    @Test
    @DisplayName("fault 50: one event is one line, whatever stands in it")
    void oneEventIsOneLine() throws IOException {
        commands("a\r\nb\u2028c");

        assertThat(Files.readString(file()).lines()).hasSize(2);
    }

    @Test
    @DisplayName("fault 61: a changed character, a line taken out, exchanged, put in twice or cut off is named")
    void whateverIsTamperedWithIsNamedByItsFirstRecord() throws IOException {
        commands("one", "two", "three");
        var head = journal().verify();

        assertThat(tampered(lines -> lines.set(2, lines.get(2).replace("two", "twa")))).isEqualTo(3);
        assertThat(tampered(lines -> lines.set(2, lines.get(2).replace("\"changes\":false", "\"changes\":true"))))
                .isEqualTo(3);
        assertThat(tampered(lines -> lines.remove(3))).isEqualTo(4);
        assertThat(tampered(lines -> Collections.swap(lines, 1, 2))).isEqualTo(2);
        assertThat(tampered(lines -> lines.add(3, lines.get(2)))).isEqualTo(4);
        assertThat(tampered(lines -> lines.set(4, "nonsense"))).isEqualTo(5);
        assertThat(tampered(lines -> lines.set(4, ""))).isEqualTo(5);

        var whole = Files.readAllLines(file());
        Files.write(file(), whole.subList(0, 4));
        assertThat(journal().verify().isSound()).as("without the head that was kept").isTrue();
        assertThat(journal().verify(head.records(), head.headHash()).number()).isEqualTo(5);
        Files.delete(file());
        commands("other", "two", "three");
        assertThat(journal().verify(head.records(), head.headHash()).isSound()).as("written anew").isFalse();
    }

    @Test
    @DisplayName("fault 61: an older copy that was put back, and written on, is named against the head that was kept")
    void anOlderCopyPutBackIsNamed() throws IOException {
        commands("one");
        var older = Files.readAllBytes(file());
        commands("two", "three");
        var head = journal().verify();
        Files.write(file(), older);

        assertThat(journal().verify(head.records(), head.headHash()).number()).isEqualTo(3);
        commands("four", "five", "six");
        assertThat(journal().verify().isSound()).as("by itself it is whole").isTrue();
        assertThat(journal().verify(head.records(), head.headHash()).number()).isEqualTo(head.records());
    }

    private long tampered(Consumer<List<String>> with) throws IOException {
        var whole = Files.readAllLines(file());
        var lines = new ArrayList<>(whole);
        with.accept(lines);
        Files.write(file(), lines);
        try {
            return journal().verify().number();
        } finally {
            Files.write(file(), whole);
        }
    }

    @Test
    @DisplayName("fault 61: every single byte of the record counts")
    void everySingleByteCounts() throws IOException {
        commands("one");
        var whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length - 1; at++) {
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            assertThat(journal().verify().isSound()).as("with byte " + at + " changed").isFalse();
        }
    }

    @Test
    @DisplayName("fault 55: a last line that was being written is cut off, and the chain goes on")
    void aTornLastLineIsCutOff() throws IOException {
        commands("one");
        Files.writeString(file(), "{\"number\":3,\"at\":\"2026", StandardOpenOption.APPEND);

        commands("two");

        assertThat(journal().lines()).hasSize(4);
        assertThat(journal().verify().isSound()).isTrue();
    }

    @Test
    @DisplayName("fault 61: a device that is blocked refuses, and takes up again later")
    void aDeviceThatIsBlockedRefusesAndTakesUpAgainLater() throws IOException {
        Files.createDirectories(file());

        assertThatThrownBy(() -> commands("one")).isInstanceOf(JournalException.class)
                .hasMessageContaining("only help");

        Files.delete(file());
        commands("one");
        assertThat(journal().verify().records()).isEqualTo(2);
    }

    @Test
    @DisplayName("fault 56: a full disk refuses")
    void aFullDiskRefuses() throws IOException {
        assumeThat(Path.of("/dev/full")).as("a device that is always full").exists();
        Files.createSymbolicLink(file(), Path.of("/dev/full"));

        assertThatThrownBy(() -> journal().intend(acting(), "one", false))
                .isInstanceOf(JournalException.class);
    }
}
