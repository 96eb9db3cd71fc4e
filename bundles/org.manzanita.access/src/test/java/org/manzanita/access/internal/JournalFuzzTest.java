package org.manzanita.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Caller;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of the journal: it is as it was written, or the first record that is not is named. */
class JournalFuzzTest {

    private static final Path FOLDER = folder();
    private static final Path FILE = FOLDER.resolve("commands.jsonl");

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("journal-fuzz");
            folder.toFile().deleteOnExit();
            folder.resolve("commands.jsonl").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> journals() throws IOException {
        Files.deleteIfExists(FILE);
        var journal = new JournalFile(FOLDER, Clock.systemUTC());
        for (var line : List.of("pupil:show 'O\"Brien'", "\n\u001b[31m")) {
            journal.refused(new Caller("jdoe", "console", "s-1", ""), line, "agreement.read");
        }
        return Stream.of(Arguments.of((Object) Files.readAllBytes(FILE)),
                Arguments.of((Object) "{\"number\":1,\"of\":true}\n".getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("journals")
    @FuzzTest
    void theFirstRecordThatIsNotAsItWasWrittenIsNamed(byte[] input) throws Exception {
        Files.write(FILE, input);
        var found = Bounds.hold(() -> new JournalFile(FOLDER, Clock.systemUTC()).verify());
        assertThat(found.number()).isNotNegative();
        assertThat(found.says()).matches("\\P{Cntrl}+");
    }
}
