package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.console.Writing;

/** A file about pupils that is written once, and that only its owner may read. */
final class NewFile {

    private NewFile() {}

    /** @throws CommandException if the file is there already, or cannot be written */
    static void write(Path file, byte[] bytes) {
        Writing.into(file, place -> write(file, place, bytes));
    }

    private static Path write(Path file, Path place, byte[] bytes) {
        var to = place.toAbsolutePath();
        boolean posix = to.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attributes = posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> how = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(to, how, attributes)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return to;
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(Outcome.CONFLICT, "The file " + file + " is there already.",
                    "Give another name.");
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be written: "
                    + e.getClass().getSimpleName() + ".", "See that its folder is there and may be written to.");
        }
    }
}
