package org.manzanita.shadow.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.testing.Bounds;

/**
 * Whatever the other process of a trial writes: it is read, or it is said that it cannot be.
 *
 * <p>An input that begins with 0 is read as the days that are answered with, and any other as a ledger that is handed
 * over.
 */
class WireFuzzTest {

    private static final LeaId LEA = new LeaId("3467447");

    static Stream<Arguments> streams() throws IOException {
        var days = new ByteArrayOutputStream();
        days.write(0);
        ShadowDay.write(new DataOutputStream(days), List.of(new ShadowDay(LocalDate.of(2026, 9, 14), "A-1", "earned 1",
                "", "", false)));
        var ledger = new ByteArrayOutputStream();
        ledger.write(1);
        var out = new DataOutputStream(ledger);
        var entries = List.of(new Entry(new EntryId(1), Instant.EPOCH, "clerk", "calendar.csv:2",
                new CalendarDay("main", LocalDate.of(2026, 9, 14), DayKind.INSTRUCTION)));
        Wire.entries(out, entries);
        Wire.text(out, "P-1");
        Wire.entries(out, entries);
        Wire.text(out, "");
        return Stream.of(days, ledger).map(bytes -> Arguments.of((Object) bytes.toByteArray()));
    }

    @MethodSource("streams")
    @FuzzTest
    void whatComesInIsReadOrSaidToBeNone(byte[] input) throws Exception {
        var content = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        Bounds.hold(() -> input.length > 0 && input[0] == 0 ? days(content) : entries(content));
    }

    private static int days(byte[] content) {
        try {
            return ShadowDay.read(new DataInputStream(new ByteArrayInputStream(content))).size();
        } catch (IOException e) {
            return -1;
        }
    }

    private static int entries(byte[] content) {
        var in = new DataInputStream(new ByteArrayInputStream(content));
        try {
            var program = Wire.entries(in);
            new StreamedLedger(LEA, new EntryId(1), program, in).sweep(LEA, EntryId.LATEST, (pupil, entries) -> {});
            return program.size();
        } catch (IOException | UncheckedIOException e) {
            return -1;
        }
    }
}
