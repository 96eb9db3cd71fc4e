package org.manzanita.shadow.internal.apart;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.example.apart.OwnCodes;
import org.example.apart.Telling;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.testing.Bounds;

/**
 * Whatever the process of a plug-in writes that runs apart: it is read, or it is said that it cannot be.
 *
 * <p>An input that begins with 0 is read as what it says of itself, and any other as rulings, behind the length of a frame.
 */
class ApartAnswerFuzzTest {

    static Stream<Arguments> answers() throws IOException {
        var hello = new PlugInCode(List.of(new Telling()), List.of(new OwnCodes()), List.of()).hello();
        var rulings = List.of(Ruling.on(LocalDate.of(2026, 9, 14), Reason.refuses("CODE", new Citation("X-1", "BP 1"),
                "It is so.", List.of(new EntryId(1), new EntryId(2)))));
        return Stream.of(Arguments.of((Object) input(0, hello::write)),
                Arguments.of((Object) input(1, out -> RulingForm.rulings(out, rulings))));
    }

    private static byte[] input(int kind, Asked.Writing content) throws IOException {
        var rest = new ByteArrayOutputStream();
        content.into(new DataOutputStream(rest));
        var bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        Asked.write(new DataOutputStream(bytes), rest.toByteArray());
        return bytes.toByteArray();
    }

    @MethodSource("answers")
    @FuzzTest
    void whatComesInIsReadOrSaidToBeNone(byte[] input) throws Exception {
        var content = new DataInputStream(
                new ByteArrayInputStream(input, Math.min(1, input.length), input.length - Math.min(1, input.length)));
        Bounds.hold(() -> read(input, content));
    }

    private static int read(byte[] input, DataInputStream content) {
        try {
            var in = Asked.open(Asked.read(content, Asked.LONGEST_ANSWER));
            return input[0] == 0
                    ? Arrays.hashCode(new Object[]{Hello.read(in)})
                    : RulingForm.rulings(in).hashCode();
        } catch (IOException e) {
            return -1;
        }
    }
}
