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
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A file of cases that a clerk or an attorney can read and write: facts in, findings out. YAML 1.2, a case a document.
 *
 * <p>A case whose days or duties do not tell it, such as one about a report, says by {@code shows: earns} or
 * {@code shows: refuses} from which side it proves its rules.
 */
public record CaseFile(String name, List<Case> cases) {

    /** No case needs a tenth of it. */
    private static final int DEEPEST = 64;

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
        var settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
        try (var parsed = Files.newInputStream(file); var in = Files.newInputStream(file)) {
            requireShallow(new Parse(settings).parseInputStream(parsed));
            for (var document : new Load(settings).loadAllFromInputStream(in)) {
                var part = new Part(name, document);
                cases.add(new Case(part.need("case"), part.need("section"), part.texts("rules"), document));
            }
        } catch (YamlEngineException | NumberFormatException e) {
            // The library answers with the second to an escape that breaks off.
            throw new CaseException(name + ": it is not YAML in UTF-8: "
                    + String.valueOf(e.getMessage()).lines().map(String::strip).collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the case file " + name, e);
        }
        return new CaseFile(name, cases);
    }

    /** Before it is loaded: the library would take a second for some thousands of brackets, and then overflow its stack. */
    private static void requireShallow(Iterable<Event> events) {
        int depth = 0;
        for (var event : events) {
            depth += switch (event.getEventId()) {
                case SequenceStart, MappingStart -> 1;
                case SequenceEnd, MappingEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                throw new YamlEngineException("it is nested deeper than " + DEEPEST + " times.");
            }
        }
    }
}
