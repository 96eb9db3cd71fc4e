package org.manzanita.vendor.internal;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * A folder in which a vendor writes a plug-in: {@code plug-in.properties}, {@code cases/}, a policy file, and for code {@code
 * src/}, {@code resources/} and {@code test/}.
 *
 * @param name of the feature, and of what is delivered
 * @param version of feature and bundle, such as {@code 1.0.0}
 * @param title as people read it
 * @param bundle the symbolic name of the bundle
 * @param policy the name of the policy file in the folder, if it brings one
 */
public record PlugInFolder(Path folder, String name, String version, String title, String bundle,
        Optional<String> policy) {

    /** The file that says what it is. */
    static final String FILE = "plug-in.properties";

    /** What a feature may be called, so that it can be a file's name everywhere. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}");
    private static final Pattern BUNDLE = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+");
    private static final Pattern POLICY = Pattern.compile("[A-Za-z0-9._-]+\\.yaml");

    /**
     * Reads what the folder says of itself.
     *
     * @throws CommandException if it is not such a folder, or says what cannot be
     */
    public static PlugInFolder of(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw CommandException.notFound("There is no file " + FILE + " in " + folder + ".",
                    "To begin a plug-in: vendor:new " + folder);
        }
        var said = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException(Outcome.PROBLEMS, "The file " + file + " cannot be read: " + e.getMessage()
                    + ".", "Write it as NAME = VALUE, a line each, in UTF-8.");
        }
        for (var key : said.stringPropertyNames()) {
            if (!List.of("name", "version", "title", "bundle", "policy").contains(key)) {
                throw new CommandException(Outcome.PROBLEMS, "In " + file + ", '" + key + "' is not known.",
                        "Known are name, version, title, bundle and policy.");
            }
        }
        return new PlugInFolder(folder, word(said, file, "name", NAME, "such as example-usd"),
                word(said, file, "version", VERSION, "such as 1.0.0"),
                word(said, file, "title", Pattern.compile("[^\\p{Cntrl}\"\\\\]{1,120}"), "without quotes"),
                word(said, file, "bundle", BUNDLE, "such as org.example.policy"),
                said.containsKey("policy") || !Files.isDirectory(folder.resolve("src"))
                        ? Optional.of(word(said, file, "policy", POLICY, "such as policy.yaml, in this folder"))
                        : Optional.empty());
    }

    private static String word(Properties said, Path file, String key, Pattern form, String words) {
        var value = said.getProperty(key, "").strip();
        if (!form.matcher(value).matches()) {
            throw new CommandException(Outcome.PROBLEMS, "In " + file + ", " + key + " is '" + value + "'.",
                    "Write " + key + " " + words + ".");
        }
        return value;
    }

    /**
     * The text of the policy file.
     *
     * @throws CommandException if it is not there, or no UTF-8 text
     */
    public String policyText() {
        var file = policyFile();
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new CommandException(Outcome.PROBLEMS, "The file " + file + " is not UTF-8 text.",
                    "Save it as UTF-8.");
        } catch (IOException e) {
            throw CommandException.notFound("The file " + file + " cannot be read.",
                    FILE + " names it as the policy.");
        }
    }

    private Path policyFile() {
        return folder.resolve(policy.orElseThrow(() -> new IllegalStateException(name + " brings no policy file.")));
    }

    /** Whether it brings Java of its own. */
    public boolean hasCode() {
        return Files.isDirectory(sources());
    }

    Path sources() {
        return folder.resolve("src");
    }

    Path resources() {
        return folder.resolve("resources");
    }

    Path tests() {
        return folder.resolve("test");
    }

    /** The folder of its cases. */
    public Path cases() {
        return folder.resolve("cases");
    }

    /** The name of what is delivered. */
    public String delivery() {
        return name + "-" + version + ".zip";
    }

    /** The name of its bundle's file. */
    String jar() {
        return bundle + "-" + version + ".jar";
    }
}
