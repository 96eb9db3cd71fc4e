package org.manzanita.health.internal.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of texts for whoever helps from outside. Every text passes a {@link Scrubber}, and what is a pupil's is not gathered
 * to begin with.
 */
public final class SupportBundle {

    private final Scrubber scrubber;
    private final Map<String, String> texts = new LinkedHashMap<>();

    public SupportBundle(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /** Adds a text. */
    public SupportBundle with(String name, String text) {
        texts.put(name, scrubber.scrub(text));
        return this;
    }

    /** Adds a table, a line for each row, with tabs between the cells. */
    public SupportBundle with(String name, List<String> headings, List<List<Object>> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", headings));
        rows.forEach(row -> lines.add(String.join("\t", row.stream()
                .map(cell -> cell.toString().replaceAll("[\t\n\r]", " ")).toList())));
        return with(name, String.join("\n", lines) + "\n");
    }

    /** The names of what it holds. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /**
     * Writes it into a file that is not there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is
     * @throws IOException if it cannot be written; then there is none
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
