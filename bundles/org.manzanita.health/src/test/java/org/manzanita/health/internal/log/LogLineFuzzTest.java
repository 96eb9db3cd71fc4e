package org.manzanita.health.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/**
 * Whatever is logged, it is one record when the file is read again; and whatever the file holds, it is read.
 *
 * <p>An input is taken both ways: as words that are logged, and as a file.
 */
class LogLineFuzzTest {

    static Stream<Arguments> texts() {
        return Stream.of("2026-11-22T10:15:30.123Z WARNING org.example: words\n    below\n", "a\r\nb\u001b[31m",
                "2026-99-22T10:15:30.123Z NONE org.example: words", "{0} 'x' {")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("texts")
    @FuzzTest
    void oneRecordIsLoggedAndAnyFileIsRead(byte[] input) throws Exception {
        var text = new String(input, StandardCharsets.UTF_8);
        Bounds.hold(() -> LogLine.read(text));
        var record = new LogRecord(Level.WARNING, text);
        record.setParameters(new Object[]{text});
        record.setLoggerName(text);
        var line = Bounds.hold(() -> new LogLine().format(record));
        assertThat(line).doesNotContainPattern("[\\p{Cntrl}&&[^\n\t]]");
        assertThat(LogLine.read(line)).hasSize(1);
    }
}
