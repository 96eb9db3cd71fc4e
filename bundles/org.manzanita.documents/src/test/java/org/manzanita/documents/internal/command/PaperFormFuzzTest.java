package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.CommandException;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of a file that someone issues as a paper: it is a PDF or a page, or is refused. */
class PaperFormFuzzTest {

    private static final String PDF = """
            %PDF-1.7
            1 0 obj <</Type /Catalog /Pages 2 0 R /Lang (es)>> endobj
            2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
            trailer <</Root 1 0 R /Size 3>>
            %%EOF
            """;

    static Stream<Arguments> papers() {
        return Stream.of(PDF, "<!DOCTYPE html><html lang=\"es\"><head><title>x</title></head></html>", "x")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("papers")
    @FuzzTest
    void aFileIsAPaperOrIsRefused(byte[] input) throws Exception {
        assertThat(Bounds.hold(() -> form(input))).isIn("application/pdf", "text/html", "");
    }

    private static String form(byte[] input) {
        try {
            return PaperForm.of(Path.of("paper"), input).mediaType();
        } catch (CommandException e) {
            return "";
        }
    }
}
