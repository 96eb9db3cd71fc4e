package org.manzanita.documents.internal.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.DryRun;
import org.manzanita.console.Outcome;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.Documents;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperOrder;

/** Where papers are written: into the export folder of the installation's home, or where somebody says. */
final class PaperFiles {

    private final Path export;

    /** @param home the installation's home; without one, the export folder is below the working folder */
    PaperFiles(Optional<String> home) {
        this.export = Path.of(home.orElse(".")).resolve("export").toAbsolutePath().normalize();
    }

    /** The file that a paper is written to when nobody names one. */
    Path usual(String kind, String about, Paper paper) {
        var name = new StringBuilder(kind);
        if (!about.isEmpty()) {
            // What stands in an identifier must not lead out of the folder, or hide the file.
            name.append('-').append(safe(about));
        }
        name.append('-').append(paper.language()).append(ending(paper));
        return inExport(name.toString());
    }

    /** The file beside the named one for the same paper in another language: {@code notice-es.pdf}. */
    static Path beside(Path named, Paper paper) {
        var name = String.valueOf(named.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return named.resolveSibling(name.substring(0, end) + "-" + paper.language() + name.substring(end));
    }

    /** What is written below the export folder when nobody names a place. */
    Path inExport(String name) {
        return export.resolve(name);
    }

    /** An identifier as part of a file's name. */
    static String safe(String identifier) {
        return identifier.replaceAll("[^\\p{L}\\p{N}_-]", "_");
    }

    /** {@code .pdf} or {@code .html}. */
    static String ending(Paper paper) {
        return "." + paper.format().name().toLowerCase(Locale.ROOT);
    }

    /** @throws CommandException if a paper is not made so */
    static PaperFormat form(String format) {
        return switch (format) {
            case "pdf" -> PaperFormat.PDF;
            case "html" -> PaperFormat.HTML;
            default -> throw CommandException.wrongUse("A paper is made as pdf or html, and not as '" + format + "'.",
                    "Give --format pdf or --format html.");
        };
    }

    /** @throws CommandException if there is no such paper, or it cannot be made */
    static Paper made(Documents documents, PaperOrder order, PaperFormat form) {
        try {
            return documents.make(order, form);
        } catch (DocumentException e) {
            throw new CommandException(e.isNotFound() ? Outcome.NOT_FOUND : Outcome.PROBLEMS,
                    String.valueOf(e.getMessage()), "");
        }
    }

    /**
     * Writes the bytes to the file, which only its owner may read: papers hold names of pupils.
     *
     * @return the file's whole path, without links
     * @throws CommandException if the file is there and is not to be replaced, is a link or a folder, or cannot be
     *     written
     */
    Path write(Path file, byte[] bytes, boolean replace) {
        try {
            var absolute = file.toAbsolutePath().normalize();
            var folder = absolute.getParent();
            if (folder == null || absolute.getFileName() == null) {
                throw CommandException.wrongUse(file + " names no file.", "Give a file's name after --to.");
            }
            if (folder.equals(export) && !Files.isDirectory(export)) {
                if (DryRun.notes(writes(absolute, bytes))) {
                    return absolute;
                }
                Files.createDirectories(export);
            }
            var target = folder.toRealPath().resolve(absolute.getFileName());
            if (Files.isSymbolicLink(target) || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new CommandException(Outcome.CONFLICT, target + " is a link or a folder, and no file.",
                        "Give another name after --to.");
            }
            if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            if (!DryRun.notes(writes(target, bytes))) {
                put(folder, target, bytes, replace);
            }
            return target;
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(Outcome.CONFLICT, "The file " + file + " is there already.",
                    "Give another name after --to, or --replace.");
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be written: "
                    + e.getClass().getSimpleName() + ".", "See that its folder is there and may be written to.");
        }
    }

    private static String writes(Path file, byte[] bytes) {
        return "writes " + file + ", " + bytes.length + " bytes";
    }

    /** Whole or not at all: written beside the file, and then moved to its place. */
    private static void put(Path folder, Path target, byte[] bytes, boolean replace) throws IOException {
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var beside = posix
                ? Files.createTempFile(folder, ".paper", "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, ".paper", "");
        try {
            Files.write(beside, bytes);
            if (replace) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(beside, target);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
