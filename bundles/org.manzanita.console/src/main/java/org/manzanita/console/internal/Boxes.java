package org.manzanita.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.console.Reads;
import org.manzanita.console.Writes;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where the files lie that a command line may name: anywhere for someone at the machine itself, in the boxes for whoever
 * comes in by another door. A box is a folder of the installation's home, or a link there to the folder that is to be it.
 */
public final class Boxes {

    static final String EXPORT = "export";
    static final String IMPORT = "import";

    /** How an address begins, or a drive of another system. */
    private static final Pattern ADDRESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private final boolean confines;
    private final Optional<Path> home;

    private Boxes(boolean confines, Optional<Path> home) {
        this.confines = confines;
        this.home = home;
    }

    /** For someone at the machine itself, where the operating system says what he may read and write. */
    static Boxes none() {
        return new Boxes(false, Optional.empty());
    }

    /** @param home the installation's home; without one there are no boxes, and no file can be named */
    static Boxes in(Optional<Path> home) {
        return new Boxes(true, home.map(folder -> folder.toAbsolutePath().normalize()));
    }

    /**
     * Puts the place in its box in the place of each path that was given.
     *
     * @throws CommandException if one leads out of its box, or the command does not say what it does with it
     */
    void confine(CommandSpec command) {
        if (confines) {
            command.args().forEach(this::confine);
        }
    }

    private void confine(ArgSpec argument) {
        Object value = argument.getValue();
        if (value instanceof Path path && !argument.stringValues().isEmpty()) {
            argument.setValue(placed(argument, path));
        } else if (value instanceof Optional<?> given && given.isPresent() && given.get() instanceof Path path) {
            argument.setValue(Optional.of(placed(argument, path)));
        }
    }

    private Path placed(ArgSpec argument, Path given) {
        if (says(argument, Writes.class)) {
            return within(EXPORT, given).orElseThrow(() -> outside("written into", List.of(box(EXPORT)), given));
        }
        if (!says(argument, Reads.class)) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The command does not say what it does with the file of "
                    + argument.paramLabel() + ", so it is given at the machine itself alone.",
                    "Whoever wrote it puts @Reads or @Writes on that option.");
        }
        var inImport = within(IMPORT, given);
        var inExport = within(EXPORT, given);
        return inImport.filter(Files::exists).or(() -> inExport.filter(Files::exists)).or(() -> inImport)
                .or(() -> inExport)
                .orElseThrow(() -> outside("read from", List.of(box(IMPORT), box(EXPORT)), given));
    }

    private static boolean says(ArgSpec argument, Class<? extends Annotation> what) {
        return argument.userObject() instanceof Field field && field.isAnnotationPresent(what);
    }

    private Path box(String name) {
        return home.orElseThrow(() -> new CommandException(Outcome.NOT_ALLOWED,
                "From another machine files are named within the boxes of the installation, and it has none.",
                "Run the command at the machine itself.")).resolve(name);
    }

    private static CommandException outside(String what, List<Path> boxes, Path given) {
        return new CommandException(Outcome.NOT_ALLOWED, "From another machine files are " + what + " "
                + String.join(" or ", boxes.stream().map(Path::toString).toList()) + " alone, and '" + given
                + "' does not lie there.",
                "Give a name within, as in: september/report.csv  Files are brought there, and fetched, by whoever may"
                        + " at that machine.")
                .as("outside-the-box").about(given.toString());
    }

    /**
     * The place in the box, without links; empty if it leads out of the box.
     *
     * @throws CommandException if the box cannot be used
     */
    private Optional<Path> within(String name, Path given) {
        var box = box(name);
        var text = given.toString();
        if (text.isEmpty() || ADDRESS.matcher(text).find() || text.contains("\\") || hasParent(given)) {
            return Optional.empty();
        }
        try {
            var base = Files.isDirectory(box) ? box.toRealPath() : made(box);
            var place = base.resolve(given.startsWith(box) ? box.relativize(given) : given).normalize();
            return real(place).filter(real -> real.startsWith(base)).filter(real -> !leadsOut(real, base));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "In the folder " + box + " nothing can be looked for: "
                    + e.getClass().getSimpleName() + ".",
                    "It is the " + name + " box of the installation. See that it"
                            + " is a folder that may be read and written.");
        }
    }

    private static Path made(Path box) throws IOException {
        if (box.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(box,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(box);
        }
        return box.toRealPath();
    }

    private static boolean hasParent(Path given) {
        for (var part : given) {
            if (part.toString().equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** The path without links, as far as it is there; empty at a link that leads nowhere. */
    private static Optional<Path> real(Path place) throws IOException {
        var there = place;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.exists(there)
                ? Optional.of(there.toRealPath().resolve(there.relativize(place)))
                : Optional.empty();
    }

    /** Whether a link within the folder leads out of the box, since whoever reads the folder would follow it. */
    private static boolean leadsOut(Path place, Path base) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (var all = Files.walk(place)) {
            for (var link : all.filter(Files::isSymbolicLink).toList()) {
                if (!Files.exists(link) || !link.toRealPath().startsWith(base)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
