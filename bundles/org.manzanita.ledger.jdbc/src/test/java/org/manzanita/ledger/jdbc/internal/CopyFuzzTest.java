package org.manzanita.ledger.jdbc.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfLea;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfName;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfPage;
import org.manzanita.ledger.jdbc.internal.CopyRecord.OfRedaction;
import org.manzanita.testing.Bounds;

/**
 * Whatever the bytes of a copy of a ledger: its records are read, or it is said that it is no copy.
 *
 * <p>An input is what is packed; the digest at its end is made here to fit, since no fuzzer finds one. An input that
 * begins with the byte 255 is taken as the file itself.
 */
class CopyFuzzTest {

    private static final int AS_IT_IS = 255;

    static Stream<Arguments> copies() throws IOException {
        var draft = Draft.of(Trial.submission("s", 3).lines()).getFirst();
        var bytes = new ByteArrayOutputStream();
        try (var writer = new CopyWriter(bytes)) {
            writer.write(new OfLea(Trial.LEA, new Head(3, 1, "0".repeat(64))));
            writer.write(new OfPage(new Page(1, "P-0", 1, 3, 3, Instant.EPOCH, "m.ruiz", draft.facts(), "a")));
            writer.write(new OfName(new PersonName("P-1", "Nuñez", "")));
            writer.write(new OfRedaction(new RedactedName("P-2", Instant.EPOCH, "m.ruiz", "EC 49070")));
            writer.end();
        }
        var packed = bytes.toByteArray();
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        var asItIs = new byte[packed.length + 1];
        asItIs[0] = (byte) AS_IT_IS;
        System.arraycopy(packed, 0, asItIs, 1, packed.length);
        return Stream.of(Arguments.of((Object) Arrays.copyOf(unpacked, unpacked.length - 33)),
                Arguments.of((Object) asItIs));
    }

    @MethodSource("copies")
    @FuzzTest
    void aCopyIsReadOrSaidToBeNone(byte[] input) throws Exception {
        var file = input.length > 0 && (input[0] & 0xFF) == AS_IT_IS
                ? Arrays.copyOfRange(input, 1, input.length)
                : packed(input);
        Bounds.hold(() -> records(file));
    }

    private static int records(byte[] file) {
        int records = 0;
        try (var reader = new CopyReader(new ByteArrayInputStream(file))) {
            while (reader.next().isPresent()) {
                records++;
            }
        } catch (IOException e) {
            return -1;
        }
        return records;
    }

    private static byte[] packed(byte[] unpacked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var digest = CopyWriter.sha256();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(unpacked);
            packing.write(CopyWriter.END);
            digest.update(unpacked);
            packing.write(digest.digest(new byte[]{CopyWriter.END}));
        }
        return bytes.toByteArray();
    }
}
