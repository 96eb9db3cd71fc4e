package org.manzanita.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder where one installation keeps its data, held by one process at a time.
 *
 * <p>It stays held until it is closed, or the process ends in whatever way.
 */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Where data goes when nobody says otherwise: the folder that the operating system means for it. */
    public static Path usual(Map<String, String> environment, String operatingSystem, Path user) {
        if (operatingSystem.startsWith("Mac")) {
            return user.resolve("Library/Application Support/Manzanita");
        }
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.startsWith("/") ? Path.of(data, "manzanita") : user.resolve(".local/share/manzanita");
    }

    /**
     * Makes the folder if it is not there, and holds it.
     *
     * @throws LaunchException if it cannot be written, or another process holds it
     */
    public static Home hold(Path folder) {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            lock = lockOf(channel);
            if (lock == null) {
                var holder = holder(channel);
                channel.close();
                throw new LaunchException(ExitCode.IN_USE, "The home folder " + folder + " is in use" + holder
                        + ". Wait until it has finished, or name another folder with --home.");
            }
            sign(channel);
            return new Home(folder.toRealPath(), channel);
        } catch (IOException e) {
            throw new LaunchException(ExitCode.HOME, "The home folder " + folder + " cannot be written: " + e
                    + ". Name another folder with --home.", e);
        }
    }

    /**
     * Holds a folder of the demonstration's own beside the usual one, with no ledger in it. What an earlier
     * demonstration left there is deleted; nothing else is touched.
     *
     * @throws LaunchException if it cannot be written, or another process holds it
     */
    static Home holdForDemo(Path usual) {
        var home = hold(usual.resolveSibling(usual.getFileName() + "-demo"));
        var ledger = home.folder().resolve("ledger");
        try (var left = Files.exists(ledger) ? Files.walk(ledger) : Stream.<Path>empty()) {
            for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return home;
        } catch (IOException e) {
            home.close();
            throw new LaunchException(ExitCode.HOME, "The ledger of the last demonstration, " + ledger
                    + ", cannot be deleted: " + e + ". Delete it, or name another folder with --home.", e);
        }
    }

    /** Says who holds the folder. On a full disk nobody can, and it is held all the same. */
    private static void sign(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // Whom to name to others is a help to them, and no condition.
            return;
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        var process = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        return process.isEmpty() ? "" : " by process " + process;
    }

    public Path folder() {
        return folder;
    }

    /** Where the framework keeps its copies of the bundles. It may be deleted whenever nothing runs. */
    public Path cache() {
        return folder.resolve("cache").resolve("bundles");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process, and the folder holds nothing that a failed close could harm.
            return;
        }
    }
}
