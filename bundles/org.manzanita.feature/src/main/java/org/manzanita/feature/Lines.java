package org.manzanita.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Small files that are on disk before anyone is told so, and that are replaced whole or not at all. */
final class Lines {

    private Lines() {}

    /**
     * Rows of fields with tabs between them, below a heading.
     *
     * @throws FeatureException if the file is there and cannot be read or is empty, or a row has not as many fields as the heading
     */
    static List<List<String>> read(Path file, List<String> headings) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                throw new FeatureException("The file " + file + " is empty, and has a heading when it is whole. Put it"
                        + " back from a backup.");
            }
            var rows = new ArrayList<List<String>>();
            for (int at = 1; at < lines.size(); at++) {
                var row = List.of(lines.get(at).split("\t", -1));
                if (row.size() != headings.size()) {
                    throw new FeatureException("Line " + (at + 1) + " of " + file + " has " + row.size()
                            + " fields, and " + headings.size() + " are needed: " + String.join(", ", headings) + ".");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new FeatureException("The file " + file + " cannot be read: " + e, e);
        }
    }

    /** Puts the rows in the place of whatever is in the file, by one move. */
    static void replace(Path file, List<String> headings, List<List<String>> rows) throws IOException {
        var text = new StringBuilder(String.join("\t", headings)).append('\n');
        rows.forEach(row -> text.append(String.join("\t", row.stream()
                .map(field -> field.replaceAll("[\\t\\r\\n]", " ")).toList())).append('\n'));
        replace(file, text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void replace(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling("").normalize();
        Files.createDirectories(folder);
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** Forces the folder's list of names to disk, where the system lets a folder be opened at all. */
    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
