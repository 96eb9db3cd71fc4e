package org.manzanita.health.internal.metrics;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Checked.State;
import org.manzanita.health.internal.Examination;
import org.manzanita.ledger.Ledger;

/**
 * Figures of the running platform as text of the OpenMetrics format. They count entries, commands, bytes and threads;
 * pupils and people are in none of them, not even as labels.
 */
public final class Figures {

    private final String version;
    private final Path home;
    private final Optional<Ledger> ledger;
    private final Journal journal;
    private final CheckSet checks;
    private final Examination examination;

    public Figures(String version, Path home, Optional<Ledger> ledger, Journal journal, CheckSet checks,
            Examination examination) {
        this.version = version;
        this.home = home;
        this.ledger = ledger;
        this.journal = journal;
        this.checks = checks;
        this.examination = examination;
    }

    /** The figures as they stand, with what the quick checks say. */
    public String text() {
        var made = new ArrayList<MetricSnapshot>();
        made.add(InfoSnapshot.builder().name("manzanita").help("The version that runs.")
                .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(Labels.of("version", version, "java", Runtime.version().toString())).build())
                .build());
        made.add(checks());
        made.addAll(machine());
        ledger.ifPresent(present -> made.add(entries(present)));
        made.addAll(commands());
        var out = new ByteArrayOutputStream();
        try {
            new OpenMetricsTextFormatWriter(false, false).write(out, new MetricSnapshots(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private MetricSnapshot checks() {
        var gauge = GaugeSnapshot.builder().name("manzanita_check").help("What a check says: 0 ok, 1 warns, 2 fails.");
        var quick = checks.lend(all -> examination.of(all.stream().filter(check -> !check.isSlow()).toList()));
        quick.forEach(checked -> gauge.dataPoint(point(weight(checked.state()), "check", checked.name())));
        return gauge.build();
    }

    private static double weight(State state) {
        return switch (state) {
            case OK -> 0;
            case WARNS -> 1;
            case FAILS -> 2;
        };
    }

    private List<MetricSnapshot> machine() {
        var runtime = Runtime.getRuntime();
        long free;
        try {
            free = Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            free = -1;
        }
        return List.of(
                gauge("manzanita_disk_free_bytes", "Room on the disk of the home folder; -1 if it is not known.",
                        (double) free),
                gauge("manzanita_memory_used_bytes", "Memory of the process in use for objects.",
                        (double) (runtime.totalMemory() - runtime.freeMemory())),
                gauge("manzanita_memory_limit_bytes", "The most that it may use for objects.",
                        (double) runtime.maxMemory()),
                gauge("manzanita_threads", "Threads of the process.",
                        ManagementFactory.getThreadMXBean().getThreadCount()),
                gauge("manzanita_uptime_seconds", "How long the process has been running.",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
    }

    private static MetricSnapshot entries(Ledger ledger) {
        var gauge = GaugeSnapshot.builder().name("manzanita_ledger_entries").help("The last entry of an LEA's ledger.");
        for (var lea : ledger.leas()) {
            gauge.dataPoint(point((double) ledger.head(lea).value(), "lea", lea.value()));
        }
        return gauge.build();
    }

    private List<MetricSnapshot> commands() {
        var byEnd = new TreeMap<String, Integer>();
        int names = 0;
        for (var line : journal.lines()) {
            if (line.kind() == Journal.Kind.OUTCOME) {
                byEnd.merge(String.valueOf(line.exitCode()), 1, Integer::sum);
                names += line.names();
            } else if (line.kind() == Journal.Kind.REFUSED) {
                byEnd.merge("refused", 1, Integer::sum);
            }
        }
        var commands = CounterSnapshot.builder().name("manzanita_commands")
                .help("Commands on record, by exit code, or refused.");
        byEnd.forEach((end, count) -> commands.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .value(count).labels(Labels.of("ended", end)).build()));
        var shown = CounterSnapshot.builder().name("manzanita_names_shown")
                .help("Names of pupils that were shown in full, by the record.")
                .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder().value(names).build());
        return List.of(commands.build(), shown.build());
    }

    private static MetricSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder().name(name).help(help).dataPoint(point(value)).build();
    }

    private static GaugeSnapshot.GaugeDataPointSnapshot point(double value, String... labels) {
        return GaugeSnapshot.GaugeDataPointSnapshot.builder().value(value).labels(Labels.of(labels)).build();
    }
}
