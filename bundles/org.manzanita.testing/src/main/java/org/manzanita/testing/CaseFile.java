package org.manzanita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A file of cases that a clerk or an attorney can read and write: facts in, findings out. YAML 1.2, a case a document.
 *
 * <p>A case whose days or duties do not tell it, such as one about a report, says by {@code shows: earns} or
 * {@code shows: refuses} from which side it proves its rules.
 */
public record CaseFile(String name, List<Case> cases) {

    /**
     * One case.
     *
     * @param title what it shows, in a sentence
     * @param rules the rule ids that it proves
     * @param document what the file says of it
     */
    public record Case(String title, String section, List<String> rules, Object document) {}

    public CaseFile {
        cases = List.copyOf(cases);
    }

    /**
     * Every case file below the folder, in order of their names.
     *
     * @throws CaseException if one is no YAML, or a case of it does not say what it shows
     */
    public static List<CaseFile> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted()
                    .map(file -> read(folder.relativize(file).toString(), file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the case files below " + folder, e);
        }
    }

    private static CaseFile read(String name, Path file) {
        var cases = new ArrayList<Case>();
        try (var in = Files.newInputStream(file)) {
            var settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
            for (var document : new Load(settings).loadAllFromInputStream(in)) {
                var part = new Part(name, document);
                cases.add(new Case(part.need("case"), part.need("section"), part.texts("rules"), document));
            }
        } catch (YamlEngineException | NumberFormatException | StackOverflowError e) {
            // The library answers with the second to an escape that breaks off, and with the third to a deep nest.
            throw new CaseException(name + ": it is not YAML in UTF-8: "
                    + String.valueOf(e.getMessage()).lines().map(String::strip).collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the case file " + name, e);
        }
        return new CaseFile(name, cases);
    }
}
