package org.manzanita.policy;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.model.LeaId;
import org.manzanita.policy.internal.Applies;
import org.manzanita.policy.internal.DeclaredPolicy;
import org.manzanita.policy.internal.Provision;
import org.manzanita.policy.internal.Provisions;
import org.manzanita.policy.internal.Said;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Report;
import org.manzanita.rules.Watch;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a policy file: YAML 1.2, {@code format: manzanita-policy/1}.
 *
 * <p>Everything that the format has is acted on, and what it has not is refused rather than passed over: a misspelt
 * word would otherwise loosen a policy in silence.
 */
public final class PolicyReader {

    private static final String FORMAT = "manzanita-policy/1";

    private PolicyReader() {}

    /** What a policy file publishes: the policy, its watch over duties, and its reports. */
    public record Published(Policy policy, Watch watch, List<Report> reports) {

        public Published {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Reads one file.
     *
     * @param name the file's name, for messages
     * @throws PolicyException if the file has faults; it lists them all
     */
    public static Published read(String name, Reader in) throws PolicyException {
        var faults = new ArrayList<PolicyFault>();
        var governed = Governed.unknown();
        try {
            var settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0).setUseMarks(true).build();
            var root = new Compose(settings).composeReader(in);
            if (root.isEmpty()) {
                faults.add(new PolicyFault(1, 1, "The file is empty. It begins with 'format: " + FORMAT + "'."));
            } else {
                governed = governed(root.get());
                var published = document(new Said(root.get(), faults));
                if (faults.isEmpty()) {
                    return published;
                }
            }
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            faults.add(new PolicyFault(mark.map(at -> at.getLine() + 1).orElse(1),
                    mark.map(at -> at.getColumn() + 1).orElse(1), "This is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            faults.add(new PolicyFault(1, 1, "This is not YAML: " + e.getMessage()));
        }
        throw new PolicyException(name, faults, governed);
    }

    /** What can be read of whom and when the file governs, whatever else is wrong with it. */
    private static Governed governed(Node root) {
        var head = new Said(root, new ArrayList<>()).need("policy");
        return new Governed(sound(head, "lea", PolicyReader::lea), sound(head, "from", Said::day),
                sound(head, "until", Said::day));
    }

    private static <T> Optional<T> sound(Said head, String word, Function<Said, T> read) {
        return head.child(word).flatMap(said -> said.soundly(read));
    }

    private static Published document(Said file) {
        file.only("format", "policy", "sources", "readings", "provisions");
        var format = file.need("format").text();
        if (!format.equals(FORMAT)) {
            file.need("format").fault("The format is '" + format + "', and only " + FORMAT + " is known here.");
        }
        var head = file.need("policy");
        head.only("id", "title", "revision", "status", "lea", "from", "until", "adopted");
        var sources = new HashMap<String, String>();
        file.need("sources").entries().forEach((id, source) -> sources.put(id, source.text()));
        var readings = readings(file);
        var from = head.need("from").day();
        var until = head.need("until").day();
        var provisions = new ArrayList<Provision>();
        var seen = new HashMap<String, Said>();
        for (var said : file.need("provisions").items()) {
            var id = said.need("id");
            if (seen.put(id.text() + "/" + said.need("kind").text() + "/" + said.child("applies").map(Said::shown)
                    .orElse("") + said.child("weekdays").map(Said::shown).orElse(""), said) != null) {
                id.fault("The provision '" + id.text() + "' stands here a second time.");
            }
            var source = said.need("source");
            if (!sources.containsKey(source.text())) {
                source.fault("There is no source '" + source.text() + "'. The sources are "
                        + sources.keySet().stream().sorted().toList() + ".");
            }
            var citation = new Citation(id.text().isBlank() ? "?" : id.text(),
                    sources.getOrDefault(source.text(), "?"));
            provisions.addAll(Provisions.read(said, citation, Applies.read(said.child("applies"), from, until)));
        }
        var policy = new DeclaredPolicy(head.need("id").text(), head.need("title").text(),
                head.need("revision").text(), status(head), lea(head.need("lea")), from, until, provisions, readings);
        return new Published(policy, policy.watch(), policy.reports());
    }

    private static String status(Said head) {
        return head.need("status").oneOf("draft", "adopted");
    }

    private static LeaId lea(Said lea) {
        if (!lea.text().matches("\\d{7}|\\d{14}")) {
            lea.fault("'" + lea.text() + "' is no LEA. Give the seven digits of its county-district code, in quotes.");
            return new LeaId("?");
        }
        return new LeaId(lea.text());
    }

    /** The readings that were chosen where the papers are unclear: id to what was chosen, and who decided. */
    private static Map<String, DeclaredPolicy.Reading> readings(Said file) {
        var readings = new HashMap<String, DeclaredPolicy.Reading>();
        file.child("readings").ifPresent(list -> list.items().forEach(said -> {
            said.only("id", "question", "options", "chosen", "decidedBy");
            var options = said.need("options").items().stream().map(Said::text).toList();
            var chosen = said.need("chosen");
            if (!options.contains(chosen.text())) {
                chosen.fault("'" + chosen.text() + "' is not one of the options " + options + ".");
            }
            readings.put(said.need("id").text(), new DeclaredPolicy.Reading(said.need("id").text(),
                    said.need("question").text(), chosen.text(), said.need("decidedBy").text()));
        }));
        return readings;
    }
}
