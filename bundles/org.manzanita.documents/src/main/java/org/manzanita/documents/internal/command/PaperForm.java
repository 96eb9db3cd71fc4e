package org.manzanita.documents.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * What a file is that someone issues as a paper.
 *
 * @param language the language that the file itself says it is in, if it says so
 */
record PaperForm(String mediaType, Optional<String> language) {

    private static final int BEGINNING = 1024;

    /** @throws CommandException if the file is neither a PDF nor an HTML page */
    static PaperForm of(Path file, byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        if (beginning.startsWith("%PDF-")) {
            try (var document = Loader.loadPDF(bytes)) {
                return new PaperForm("application/pdf",
                        Optional.ofNullable(document.getDocumentCatalog().getLanguage())
                                .filter(text -> !text.isBlank()));
            } catch (IOException e) {
                throw neither(file, "is a damaged PDF");
            }
        }
        if (beginning.toLowerCase(Locale.ROOT).contains("<html")) {
            var page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            return new PaperForm("text/html",
                    Optional.of(page.select("html").attr("lang")).filter(text -> !text.isBlank()));
        }
        throw neither(file, "is neither a PDF nor an HTML page");
    }

    private static CommandException neither(Path file, String what) {
        return new CommandException(Outcome.PROBLEMS, "The file " + file + " " + what + ".",
                "Give the paper as PDF or HTML, as document:make writes it.");
    }
}
