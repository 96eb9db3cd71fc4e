package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.manzanita.exchange.ExchangeException;

/** Folders that nobody but their owner can look into. */
final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * Makes a new folder beside the target, to be moved into its place when it is whole.
     *
     * @throws ExchangeException if something stands at the target that is not an empty folder
     */
    static Path folderBeside(Path target) throws IOException {
        var parent = target.getParent();
        if (parent == null) {
            throw new ExchangeException("A whole disk cannot be written to. Name a folder on it.");
        }
        if (Files.exists(target)) {
            requireEmpty(target);
        }
        Files.createDirectories(parent);
        var name = ".export-" + target.getFileName();
        if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempDirectory(parent, name,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Files.createTempDirectory(parent, name);
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            throw new ExchangeException(target + " is no folder. Name an empty one, or one that is not there yet.");
        }
        try (var entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new ExchangeException(
                        "The folder " + target + " is not empty. Name an empty one, or one that is not there yet.");
            }
        }
    }
}
