package org.manzanita.access.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manzanita.access.Trial;

/** A small file of lines with tabs between their fields, under a line of headings; it is replaced whole, or not at all. */
final class LineFile {

    private final Path file;
    private final List<String> headings;

    LineFile(Path file, List<String> headings) {
        this.file = file;
        this.headings = headings;
    }

    boolean exists() {
        return Trial.now().flatMap(trial -> trial.lines(file)).isPresent() || Files.exists(file);
    }

    Path path() {
        return file;
    }

    /**
     * The lines below the headings; none if there is no file.
     *
     * @throws IllegalStateException if it cannot be read, or a line has not as many fields as there are headings
     */
    List<List<String>> read() {
        var tried = Trial.now().flatMap(trial -> trial.lines(file));
        if (tried.isPresent()) {
            return tried.get();
        }
        if (!exists()) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file);
            var read = new ArrayList<List<String>>();
            for (int at = 1; at < lines.size(); at++) {
                var fields = List.of(lines.get(at).split("\t", -1)).stream().map(LineFile::plain).toList();
                if (fields.size() != headings.size()) {
                    throw new IllegalStateException("Line " + (at + 1) + " of " + file + " has " + fields.size()
                            + " fields, and " + headings.size() + " are needed: " + String.join(", ", headings) + ".");
                }
                read.add(fields);
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("The file " + file + " cannot be read: " + e, e);
        }
    }

    /** @throws IllegalStateException if it cannot be written; then what stood there stands */
    void write(List<List<String>> lines) {
        var trial = Trial.now();
        if (trial.isPresent()) {
            trial.get().write(file, read(), lines);
            return;
        }
        var text = new StringBuilder(String.join("\t", headings)).append('\n');
        lines.forEach(line -> text.append(String.join("\t", line.stream().map(LineFile::escaped).toList()))
                .append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            try (var channel = FileChannel.open(next,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ofTheOwnerAlone())) {
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + file + " cannot be written: " + e, e);
        }
    }

    /** Keys, requests and what people prove themselves by are nobody else's to read, where a system knows of that. */
    private FileAttribute<?>[] ofTheOwnerAlone() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String field) {
        var text = new StringBuilder(field.length());
        for (int at = 0; at < field.length(); at++) {
            char next = field.charAt(at);
            if (next == '\\' && at + 1 < field.length()) {
                next = switch (field.charAt(++at)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> field.charAt(at);
                };
            }
            text.append(next);
        }
        return text.toString();
    }
}
