package org.manzanita.health.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Examination;
import org.manzanita.health.internal.log.LogFolder;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;

/** Gathers what a helper from outside needs to see. Of commands it takes their names, ends and times, and no words after that. */
public final class Gathering {

    private static final int LOGGED = 2000;
    private static final int COMMANDS = 1000;

    private final List<List<Object>> bundles;
    private final Optional<Ledger> ledger;
    private final Journal journal;
    private final CheckSet checks;
    private final LogFolder log;
    private final Path billOfMaterials;

    /**
     * @param bundles a row of name, version and state for each
     * @param ledger absent if it cannot be opened; then what was written freely is left out
     * @param billOfMaterials a file that may not be there
     */
    public Gathering(List<List<Object>> bundles, Optional<Ledger> ledger, Journal journal, CheckSet checks,
            LogFolder log, Path billOfMaterials) {
        this.bundles = List.copyOf(bundles);
        this.ledger = ledger;
        this.journal = journal;
        this.checks = checks;
        this.log = log;
        this.billOfMaterials = billOfMaterials;
    }

    /** @param figures in the OpenMetrics format */
    public SupportBundle gathered(String version, String figures, Duration limit) throws IOException {
        var scrubber = scrubber();
        var made = new SupportBundle(scrubber.orElse(new Scrubber(List.of())));
        made.with("read-me.txt", readMe(scrubber.isPresent()));
        made.with("versions.tsv", List.of("what", "value"), versions(version));
        made.with("bundles.tsv", List.of("bundle", "version", "state"), bundles);
        made.with("metrics.prom", figures);
        made.with("commands.tsv", List.of("number", "at", "kind", "of", "command", "right", "exitCode", "tookMs"),
                commands());
        var said = checks.lend(all -> new Examination(limit).of(all));
        boolean isClean = scrubber.isPresent();
        made.with("checks.tsv", List.of("check", "state", "says", "toDo", "tookMs"),
                said.stream()
                        .map(each -> List.<Object>of(each.name(), each.state().word(),
                                isClean ? each.says() : "left out", isClean ? each.toDo() : "left out",
                                each.took().toMillis()))
                        .toList());
        if (isClean) {
            made.with("log.tsv", List.of("at", "level", "part", "text"), logged());
        }
        if (Files.exists(billOfMaterials)) {
            made.with("bom.json", Files.readString(billOfMaterials));
        }
        return made;
    }

    private Optional<Scrubber> scrubber() {
        try {
            return ledger.map(Scrubber::of);
        } catch (LedgerException e) {
            return Optional.empty();
        }
    }

    private static String readMe(boolean isClean) {
        return """
                This is for whoever helps with an installation of Manzanita. It holds versions, bundles, figures, what checks
                say, the log, and which commands were given when; no records, and of command lines the first word alone.
                """
                + (isClean
                        ? "In every text, the ids and names of all pupils and educators of the ledgers were replaced by "
                                + Scrubber.GONE + ".\nLook it through all the same before you give it away.\n"
                        : "The ledger could not be read, so nobody could say which words are names: the log and what checks say are"
                                + "\nleft out.\n");
    }

    private static List<List<Object>> versions(String version) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("manzanita", version));
        for (var property : List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.version", "os.arch",
                "file.encoding", "user.language")) {
            rows.add(List.of(property, String.valueOf(System.getProperty(property))));
        }
        rows.add(List.of("processors", Runtime.getRuntime().availableProcessors()));
        rows.add(List.of("memoryLimit", Runtime.getRuntime().maxMemory()));
        return rows;
    }

    private List<List<Object>> commands() {
        var lines = journal.lines();
        return lines.subList(Math.max(0, lines.size() - COMMANDS), lines.size()).stream()
                .map(line -> List.<Object>of(line.number(), line.at(), line.kind(), line.of(),
                        Arrays.asList(line.command().split("\\s", 2)).getFirst(), line.right(), line.exitCode(),
                        line.took().toMillis()))
                .toList();
    }

    private List<List<Object>> logged() throws IOException {
        return log.last(LOGGED, Level.ALL).stream()
                .map(entry -> List.<Object>of(entry.at(), entry.level(), entry.logger(), entry.text())).toList();
    }
}
