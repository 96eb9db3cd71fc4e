package org.manzanita.vendor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/** What a plug-in begins with: files of this bundle, with the name and the LEA put in. */
public final class Template {

    /** The kind that needs no Java. */
    public static final String POLICY = "policy";

    private static final String POM = "pom.xml";

    private static final String CODE = "../code/README.md";

    /** What each kind begins with, in the order in which to read it. */
    private static final Map<String, List<String>> FILES = Map.of(
            POLICY, List.of("README.md", "plug-in.properties", "policy.yaml", "cases/days.yaml", "cases/duties.yaml"),
            "policy-with-code", List.of(CODE, "plug-in.properties", "policy.yaml", "src/FridayPolicy.java",
                    "src/OwnTables.java", "resources/law/reason-codes.tsv", "test/FridayPolicyTest.java",
                    "cases/days.yaml", "cases/friday.yaml"),
            "modality", List.of(CODE, "plug-in.properties", "src/FieldStudy.java", "src/OwnTables.java",
                    "resources/law/numbers.tsv", "resources/law/register.tsv", "resources/law/reason-codes.tsv",
                    "test/FieldStudyTest.java", "cases/days.yaml"),
            "report", List.of(CODE, "plug-in.properties", "src/EarnedDays.java", "test/EarnedDaysTest.java",
                    "cases/report.yaml"));

    private Template() {}

    /**
     * Writes them into a folder that is not there yet, or is empty.
     *
     * @param kind such as {@link #POLICY}
     * @return the names of the files in it, in the order in which to read them
     * @throws CommandException if the folder holds anything, its name cannot be one of a plug-in, or there is no such kind
     */
    public static List<String> into(Path folder, String kind, String lea) {
        var files = FILES.get(kind);
        if (files == null) {
            throw CommandException.wrongUse("There is no kind of plug-in '" + kind + "'.", "There are "
                    + String.join(", ", new TreeSet<>(FILES.keySet())) + ".");
        }
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
            var written = new ArrayList<String>();
            for (var file : files) {
                var target = placed(file, name);
                Files.createDirectories(folder.resolve(target).getParent());
                Files.writeString(folder.resolve(target), text(kind + "/" + file).replace("@name@", name)
                        .replace("@lea@", lea).replace("@package@", packageOf(name))
                        .replace("@report@", camelCase(name)));
                written.add(target);
            }
            return written;
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The folder " + name + " cannot be written: " + e + ".",
                    "");
        }
    }

    /**
     * Writes a file for Maven beside them, by which editors know the folder too.
     *
     * @param kit the version of what a plug-in is compiled against, as its files are named
     * @return its name
     */
    public static String maven(Path folder, String kit) {
        try {
            var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            Files.writeString(folder.resolve(POM), text("maven/" + POM).replace("@name@", name).replace("@version@",
                    kit));
            return POM;
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + POM + " cannot be written: " + e + ".", "");
        }
    }

    /** Java lies in folders of its package, and what several kinds share in none of theirs. */
    private static String placed(String file, String name) {
        return file.replace("../code/", "").replaceFirst("^(src|test)/", "$1/org/example/" + packageOf(name) + "/");
    }

    private static String packageOf(String name) {
        return name.replace('-', '_');
    }

    private static String camelCase(String name) {
        return Pattern.compile("-+(.?)").matcher(name).replaceAll(each -> each.group(1).toUpperCase(Locale.ROOT));
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
        try (var in = Objects.requireNonNull(Template.class.getResourceAsStream("/template/"
                + file.replaceFirst("^[^/]+/\\.\\./", "")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
