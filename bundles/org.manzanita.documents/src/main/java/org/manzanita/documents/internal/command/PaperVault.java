package org.manzanita.documents.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.DryRun;
import org.manzanita.console.Outcome;
import org.manzanita.documents.Paper;

/** Keeps the exact bytes of issued papers in the home's folder {@code papers}, each under its SHA-256. */
final class PaperVault {

    /** Larger than any agreement with its attachments; a larger file is a mistake. */
    private static final long LARGEST = 32L << 20;

    private final PaperFiles files;
    private final Path folder;

    /** @param home the installation's home; without one, the folder is below the working folder */
    PaperVault(Optional<String> home) {
        this.files = new PaperFiles(home);
        this.folder = Path.of(home.orElse(".")).resolve("papers").toAbsolutePath().normalize();
    }

    /** @throws CommandException if there is no such file, or it is larger than a paper can be */
    static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw CommandException.notFound("There is no file " + file + ".", "Give the path of the paper.");
            }
            if (Files.size(file) > LARGEST) {
                throw new CommandException(Outcome.PROBLEMS, "The file " + file + " has " + Files.size(file)
                        + " bytes; a paper has at most " + LARGEST + ".", "Give the path of the paper.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be read: "
                    + e.getClass().getSimpleName() + ".", "See that it may be read.");
        }
    }

    /** Keeps the bytes; those that are kept already stay. */
    void keep(byte[] bytes) {
        if (DryRun.notes("keeps the paper of the SHA-256 " + Paper.sha256(bytes))) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The folder " + folder + " cannot be made: "
                    + e.getClass().getSimpleName() + ".", "See that the home may be written to.");
        }
        if (!isWhole(Paper.sha256(bytes))) {
            files.write(folder.resolve(Paper.sha256(bytes)), bytes, true);
        }
    }

    /** The bytes of that SHA-256, if they are kept, and are still those. */
    Optional<byte[]> kept(String sha256) {
        return isWhole(sha256) ? Optional.of(read(folder.resolve(sha256))) : Optional.empty();
    }

    /**
     * Destroys the bytes of that SHA-256, and says whether there were any.
     *
     * @throws CommandException if they cannot be destroyed
     */
    boolean destroy(String sha256) {
        var kept = folder.resolve(sha256);
        if (!Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!DryRun.notes("destroys the paper of the SHA-256 " + sha256 + ", for good")) {
            try {
                Files.delete(kept);
            } catch (IOException e) {
                throw new CommandException(Outcome.NOT_ALLOWED, "The paper " + kept + " cannot be destroyed: "
                        + e.getClass().getSimpleName() + ".", "See that the home may be written to, and do it again.");
            }
        }
        return true;
    }

    /** Whether the bytes of that SHA-256 are kept, and are still those. */
    boolean isWhole(String sha256) {
        var kept = folder.resolve(sha256);
        return Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS) && Paper.sha256(read(kept)).equals(sha256);
    }
}
