package org.manzanita.policy;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.model.EntityType;
import org.manzanita.model.LeaId;
import org.manzanita.model.Tokens;
import org.manzanita.policy.internal.Applies;
import org.manzanita.policy.internal.DeclaredPolicy;
import org.manzanita.policy.internal.Fixed;
import org.manzanita.policy.internal.Head;
import org.manzanita.policy.internal.Kind;
import org.manzanita.policy.internal.Kinds;
import org.manzanita.policy.internal.Placed;
import org.manzanita.policy.internal.Said;
import org.manzanita.policy.internal.StateLimits;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Report;
import org.manzanita.rules.Watch;
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

    /**
     * What a policy file publishes: the policy, its watch over duties, and its reports.
     *
     * @param breaches what goes beyond the state's limits, and so is not acted on
     * @param undecided what keeps it a draft; empty if it is adopted
     * @param ifAdopted the policy as it would judge if it were in force
     * @param dutiesIfAdopted the duties that it would see if it were in force
     */
    public record Published(Policy policy, Watch watch, List<Report> reports, List<Breach> breaches,
            List<PolicyFault> undecided, Policy ifAdopted, Watch dutiesIfAdopted) {

        public Published {
            reports = List.copyOf(reports);
            breaches = List.copyOf(breaches);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * Reads one file.
     *
     * @param name the file's name, for messages
     * @param law what the state lets an LEA set
     * @throws PolicyException if the file has faults; it lists them all
     */
    public static Published read(String name, Reader in, Law law) throws PolicyException {
        var faults = new ArrayList<PolicyFault>();
        var governed = Governed.unknown();
        try {
            var root = PolicyText.read(name, in);
            if (root.isEmpty()) {
                faults.add(new PolicyFault(1, 1, "The file is empty. It begins with 'format: " + FORMAT + "'."));
            } else {
                governed = governed(root.get());
                var published = document(new Said(root.get(), faults), faults, law);
                if (published.isPresent()) {
                    return published.get();
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

    /** What the file publishes; nothing if there are faults in it. */
    private static Optional<Published> document(Said file, List<PolicyFault> faults, Law law) {
        file.only("format", "policy", "sources", "readings", "provisions");
        var format = file.need("format").text();
        if (!format.equals(FORMAT)) {
            file.need("format").fault("The format is '" + format + "', and only " + FORMAT + " is known here.");
        }
        var head = head(file.need("policy"));
        var sources = new HashMap<String, String>();
        file.need("sources").entries()
                .forEach((id, source) -> sources.put(id, source.words().isBlank() ? "?" : source.text()));
        var readings = readings(file, head);
        var provisions = new ArrayList<Placed>();
        var seen = new HashSet<String>();
        for (var said : file.need("provisions").items()) {
            if (!seen.add(said.need("id").text() + "/" + said.need("kind").text() + "/"
                    + said.child("applies").map(Said::shown).orElse("")
                    + said.child("weekdays").map(Said::shown).orElse(""))) {
                said.need("id").fault("The provision '" + said.need("id").text() + "' stands here a second time.");
            }
            provision(said, head, sources, law).ifPresent(provisions::add);
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        var breaches = new StateLimits(law, head).breaches(provisions, file.need("provisions").line(),
                file.need("provisions").column());
        var policy = new DeclaredPolicy(head, provisions, readings, breaches, false);
        var ifAdopted = new DeclaredPolicy(head, provisions, readings, breaches, true);
        return Optional.of(new Published(policy, policy.watch(), policy.reports(), breaches,
                head.draft() ? undecided(file, provisions, readings) : List.of(),
                ifAdopted, ifAdopted.watch()));
    }

    private static List<PolicyFault> undecided(Said file, List<Placed> provisions,
            List<DeclaredPolicy.Reading> readings) {
        var status = file.need("policy").need("status");
        var open = new ArrayList<PolicyFault>();
        open.add(new PolicyFault(status.line(), status.column(), "The status is draft."));
        provisions.stream().filter(placed -> placed.basis() == Basis.ASSUMED).forEach(placed -> open.add(
                new PolicyFault(placed.line(), placed.column(), "'" + placed.provision().citation().rule()
                        + "' is assumed.")));
        var said = file.child("readings").map(Said::items).orElse(List.of());
        for (int i = 0; i < readings.size(); i++) {
            if (!readings.get(i).isDecided()) {
                open.add(new PolicyFault(said.get(i).line(), said.get(i).column(), "The reading '"
                        + readings.get(i).id() + "' is not decided: " + readings.get(i).question()));
            }
        }
        return open;
    }

    private static Optional<Placed> provision(Said said, Head head, Map<String, String> sources, Law law) {
        var id = said.need("id").words();
        var source = said.need("source");
        if (!sources.containsKey(source.text())) {
            source.fault("There is no source '" + source.text() + "'. The sources are "
                    + sources.keySet().stream().sorted().toList() + ".");
        }
        var basis = said.child("basis").map(PolicyReader::basis).orElse(head.basis());
        if (basis == Basis.ASSUMED && !head.draft()) {
            said.fault("The provision '" + id + "' is assumed, and an adopted policy assumes nothing. Let the district "
                    + "decide it, or let the status be draft.");
        }
        var kind = said.need("kind");
        var found = Kinds.named(kind.text());
        if (found.isEmpty()) {
            kind.fault(Fixed.why(kind.text(), law).orElse("There is no kind of provision '" + kind.text()
                    + "'. The kinds are " + String.join(", ", Kinds.ALL.stream().map(Kind::name).toList()) + "."));
            return Optional.empty();
        }
        var citation = new Citation(id.isBlank() ? "?" : id, sources.getOrDefault(source.text(), "?"));
        var provision = found.get().read(said, citation,
                Applies.read(said.child("applies"), head.from(), head.until()));
        return Optional.of(new Placed(provision, found.get().limit(), basis, said.line(), said.column()));
    }

    private static Head head(Said head) {
        head.only("id", "title", "revision", "status", "lea", "entity", "from", "until", "adopted", "supplements",
                "basis");
        var draft = head.need("status").oneOf("draft", "adopted").equals("draft");
        if (!draft && head.child("adopted").isEmpty()) {
            head.need("status").fault("The status is adopted, and 'adopted', the day on which the board did so, is "
                    + "missing.");
        }
        var from = head.need("from").day();
        var until = head.need("until").day();
        if (until.isBefore(from)) {
            head.need("until").fault("The last day " + until + " is before the first, " + from + ".");
        }
        return new Head(head.need("id").words(), head.need("title").words(), head.need("revision").words(), draft,
                lea(head.need("lea")), head.child("entity").map(said -> said.parsed(
                        text -> Tokens.parse(EntityType.class, text), EntityType.DISTRICT)).orElse(EntityType.DISTRICT),
                from, until, head.child("adopted").map(Said::day), head.child("supplements").map(Said::text),
                head.child("basis").map(PolicyReader::basis).orElse(Basis.PUBLISHED));
    }

    private static Basis basis(Said said) {
        return said.parsed(text -> Tokens.parse(Basis.class, text), Basis.PUBLISHED);
    }

    private static LeaId lea(Said lea) {
        if (!lea.text().matches("\\d{7}|\\d{14}")) {
            lea.fault("'" + lea.text() + "' is no LEA. Give the seven digits of its county-district code, in quotes.");
            return new LeaId("?");
        }
        return new LeaId(lea.text());
    }

    /** The readings that were chosen where the papers are unclear. */
    private static List<DeclaredPolicy.Reading> readings(Said file, Head head) {
        var readings = new ArrayList<DeclaredPolicy.Reading>();
        file.child("readings").ifPresent(list -> list.items().forEach(said -> {
            said.only("id", "question", "options", "chosen", "decidedBy");
            var options = said.need("options").items().stream().map(Said::text).toList();
            var chosen = said.need("chosen");
            if (!options.contains(chosen.text())) {
                chosen.fault("'" + chosen.text() + "' is not one of the options " + options + ".");
            }
            var reading = new DeclaredPolicy.Reading(said.need("id").words(), said.need("question").words(),
                    chosen.text(), said.need("decidedBy").text());
            if (!reading.isDecided() && !head.draft()) {
                said.fault("The reading '" + reading.id() + "' is not decided, and an adopted policy leaves nothing "
                        + "open. Name who decided it, or let the status be draft.");
            }
            readings.add(reading);
        }));
        return readings;
    }
}
