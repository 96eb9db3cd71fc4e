package org.manzanita.exchange.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manzanita.exchange.FaultCode;

/** Files whose bytes are not what a text is made of. */
class BadBytesTest extends FolderTest {

    private void replaceInBytes(String table, String from, byte[] to, Charset charset) {
        sample.write();
        var text = sample.csv(table);
        int at = text.indexOf(from);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, at).getBytes(charset));
        bytes.writeBytes(to);
        bytes.writeBytes(text.substring(at + from.length()).getBytes(charset));
        sample.file(table + ".csv", bytes.toByteArray());
    }

    @Test
    void fault01_aByteOrderMarkOfUtf8IsTakenSilently() {
        sample.write();
        sample.file("pupils.csv", "\uFEFF" + sample.csv("pupils"));

        assertThat(notes()).isEmpty();
    }

    @Test
    void fault02_latin1IsRefusedAtItsByteAndNeverGuessed() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").getBytes(ISO_8859_1));

        assertThat(faults()).containsExactly("pupils.csv:2:5 ENCODING The byte 0xE9 at byte "
                + sample.csv("pupils").indexOf('é') + " is not UTF-8. It may be Latin-1 or Windows-1252. Save the file"
                + " as UTF-8 where it comes from; its letters are never guessed.");
    }

    @Test
    void fault02_utf16IsRefusedByItsFirstBytes() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").getBytes(UTF_16));
        sample.file("courses.csv", sample.csv("courses").getBytes(UTF_16LE));

        assertThat(faults()).hasSize(2)
                .anyMatch(fault -> fault.startsWith("pupils.csv:1:1 ENCODING The file is UTF-16, big end first"))
                .anyMatch(fault -> fault.startsWith("courses.csv:1:1 ENCODING The file is UTF-16, little end first"));
    }

    @Test
    void fault02_surrogatesAndOverlongFormsAreNoUtf8() {
        replaceInBytes("pupils", "Jim", new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, UTF_8);
        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:2:5 ENCODING The byte 0xED");

        replaceInBytes("pupils", "Jim", new byte[]{(byte) 0xC0, (byte) 0xAF}, UTF_8);
        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:2:5 ENCODING The byte 0xC0");

        sample.file("pupils.csv", new byte[]{'p', 'u', (byte) 0xC3});
        assertThat(faults()).first().asString().startsWith("pupils.csv:1:1 ENCODING The file ends inside a letter");
    }

    @Test
    void fault03_mixedEncodingsAreRefusedAtTheFirstOffendingLine() {
        sample.add("pupils", "pupil", "P-2", "lastName", "Müller").add("pupils", "pupil", "P-3", "lastName", "?");
        replaceInBytes("pupils", "?", new byte[]{(byte) 0xFC}, UTF_8);

        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:4:5 ENCODING The byte 0xFC");
    }

    @Test
    void fault04_everyWayToEndALineIsTaken() {
        for (var end : List.of("\r\n", "\r", "\n")) {
            sample.write();
            sample.file("pupils.csv", sample.csv("pupils").replace("\n", end));
            assertThat(notes()).isEmpty();
        }
    }

    @Test
    void fault04_mixedLineEndsAreTakenAndToldOnce() {
        sample.add("pupils", "pupil", "P-2").write();
        sample.file("pupils.csv", sample.csv("pupils").replaceFirst("\n", "\r\n"));

        assertThat(notes()).containsExactly(FaultCode.MIXED_LINE_ENDS);
    }

    @Test
    void fault18_aCellOfMoreThanOneMebibyteIsRefused() {
        sample.set("assignments", "title", "x".repeat(1 << 20)).write();
        assertThat(faults()).isEmpty();

        sample.set("assignments", "title", "x".repeat((1 << 20) + 1)).write();
        assertThat(faults()).containsExactly("assignments.csv:2:8 TOO_LONG The cell is longer than 1 MiB.");
    }

    @Test
    void fault18_oneEndlessLineIsRefusedWithoutReadingItToMemory() throws IOException {
        sample.write();
        try (var out = Files.newOutputStream(temp.resolve("actions.csv"))) {
            var block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }

        assertThat(faults()).singleElement().asString().startsWith("actions.csv:1:1 TOO_LONG");
    }

    @Test
    void fault45_controlCharactersAreRefusedWithTheirCodePoint() {
        sample.set("assignments", "title", "a\u0000b\u001B[31m\u0085").write();

        assertThat(faults()).containsExactly(
                "assignments.csv:2:8 CONTROL_CHARACTER The cell holds the control character U+0000. Take it out.",
                "assignments.csv:2:8 CONTROL_CHARACTER The cell holds the control character U+001B. Take it out.",
                "assignments.csv:2:8 CONTROL_CHARACTER The cell holds the control character U+0085. Take it out.");
    }
}
