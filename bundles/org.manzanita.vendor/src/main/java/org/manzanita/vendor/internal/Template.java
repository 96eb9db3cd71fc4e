package org.manzanita.vendor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/** What a plug-in begins with: files of this bundle, with the name and the LEA put in. */
public final class Template {

    private static final List<String> FILES = List.of("README.md", "plug-in.properties", "policy.yaml",
            "cases/days.yaml", "cases/duties.yaml");

    private Template() {}

    /**
     * Writes them into a folder that is not there yet, or is empty.
     *
     * @return the names of the files in it, in the order in which to read them
     * @throws CommandException if the folder holds anything, or its name cannot be one of a plug-in
     */
    public static List<String> into(Path folder, String lea) {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!PlugInFolder.NAME.matcher(name).matches()) {
            throw CommandException.wrongUse("'" + name + "' cannot be the name of a plug-in.",
                    "Name the folder with small letters, digits and hyphens, as in example-usd.");
        }
        if (!lea.matches("\\d{7}")) {
            throw CommandException.wrongUse("'" + lea + "' is not the code of an LEA.",
                    "It has seven digits: the county's two and the district's five, as in 3467447.");
        }
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new CommandException(Outcome.CONFLICT, "There is something in " + name + " already.",
                        "Name a folder that is not there yet.");
            }
            Files.createDirectories(folder.resolve("cases"));
            for (var file : FILES) {
                Files.writeString(folder.resolve(file), text(file).replace("@name@", name).replace("@lea@", lea));
            }
            return FILES;
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The folder " + name + " cannot be written: " + e + ".",
                    "");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Template.class.getResourceAsStream("/template/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
