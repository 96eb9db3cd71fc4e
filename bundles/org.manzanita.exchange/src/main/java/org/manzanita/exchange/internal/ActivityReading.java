package org.manzanita.exchange.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manzanita.exchange.ActivitySheet;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.SafeCell;
import org.manzanita.exchange.internal.JsonElements.Element;
import org.manzanita.exchange.internal.JsonElements.JsonException;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/** One reading of a log of courseware: each pupil's time in one thing on one day, in California, added up. */
final class ActivityReading {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Duration DAY = Duration.ofHours(24);
    private static final List<String> WITH_A_LENGTH = List.of("result", "generated", "object", "session");

    private final Map<String, Set<String>> assignments = new HashMap<>();
    private final SortedMap<String, String> said;
    private final Faults faults = new Faults();
    private final Map<Spent, Duration> times = new TreeMap<>(Comparator.comparing(Spent::pupil)
            .thenComparing(Spent::day).thenComparing(Spent::what));
    private final Set<String> seen = new HashSet<>();
    private String file = "";
    private int statements;

    private final Map<String, CoveredTime> covered = new HashMap<>();

    private record Spent(String pupil, LocalDate day, String what) {}

    /** How long something took, and when it began, if that is said. */
    private record Length(Duration time, Optional<Instant> from) {

        Instant from(Instant told) {
            return from.orElseGet(() -> told.minus(time));
        }
    }

    ActivityReading(Ledger ledger, LeaId lea, SortedMap<String, String> said) {
        this.said = said;
        ledger.sweep(lea, EntryId.LATEST, (pupil, entries) -> {
            var works = assignments.computeIfAbsent(pupil.value(), key -> new HashSet<>());
            LedgerComparison.standing(entries).forEach(entry -> {
                if (entry.fact() instanceof Assignment work) {
                    works.add(work.assignmentId());
                }
            });
        });
    }

    ActivitySheet run(Path path, Progress progress) {
        file = String.valueOf(path.getFileName());
        progress.at("reading " + file, 0, 0);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(Files.newInputStream(path), decoder)) {
            new JsonElements(in).read(this::take);
        } catch (JsonException e) {
            faults.add(file, e.line(), e.column(), FaultCode.NO_JSON, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new ExchangeException("There is no file " + path + ".", e);
        } catch (IOException e) {
            faults.add(file, 0, 0, FaultCode.UNREADABLE_FILE, "The file could not be read to its end: " + e.getMessage()
                    + ".");
        }
        if (faults.faultCount() == 0 && times.isEmpty()) {
            faults.add(file, 0, 0, FaultCode.EMPTY_FILE, "Of the " + statements
                    + " statements none says how long a pupil spent.");
        }
        boolean sound = faults.faultCount() == 0;
        return new ActivitySheet(statements, times.size(),
                times.values().stream().mapToLong(Duration::toMinutes).sum(), sound ? csv() : "",
                faults.faults(), faults.faultCount(),
                faults.notes(), faults.noteCount());
    }

    private void take(Element statement) {
        statements++;
        var members = statement.members();
        var id = text(members, "id");
        if (!id.isEmpty() && !seen.add(id)) {
            faults.add(file, statement.line(), 0, FaultCode.DUPLICATE_ROW, "The statement " + Excerpt.of(id)
                    + " stands twice. It is taken once.");
            return;
        }
        var length = length(statement);
        if (length.isEmpty()) {
            return;
        }
        var actor = actor(members.getOrDefault("actor", ""));
        var pupil = pupil(actor);
        var told = told(statement);
        var what = what(members.getOrDefault("object", ""));
        if (pupil.isEmpty()) {
            faults.add(file, statement.line(), 0, FaultCode.DANGLING_REFERENCE, "The actor " + Excerpt.of(actor)
                    + " is no pupil on record. Say whose it is.");
        }
        if (what.isEmpty()) {
            faults.add(file, statement.line(), 0, FaultCode.EMPTY_CELL, "The statement has no object with an id.");
        }
        if (pupil.isPresent() && told.isPresent() && !what.isEmpty()) {
            spent(statement, new Spent(pupil.get(), told.get().atZoneSameInstant(CALIFORNIA).toLocalDate(), what),
                    told.get().toInstant(), length.get());
        }
    }

    /** What lies within time that was counted for the pupil already, in whatever thing, counts no second time. */
    private void spent(Element statement, Spent spent, Instant told, Length length) {
        var from = length.from(told);
        var fresh = covered.computeIfAbsent(spent.pupil(), pupil -> new CoveredTime()).add(from,
                from.plus(length.time()));
        if (fresh.compareTo(length.time()) < 0) {
            faults.add(file, statement.line(), 0, FaultCode.NOT_TAKEN, length.time().minus(fresh) + " of "
                    + length.time() + " lie within time that was counted for the pupil already.");
        }
        if (fresh.isZero()) {
            return;
        }
        var sum = times.merge(spent, fresh, Duration::plus);
        if (sum.compareTo(DAY) > 0) {
            faults.add(file, statement.line(), 0, FaultCode.OUT_OF_RANGE, "On " + spent.day() + " the pupil "
                    + Excerpt.of(spent.pupil()) + " would have spent more than 24 hours in "
                    + Excerpt.of(spent.what()) + ".");
            times.put(spent, DAY);
        }
    }

    /** What a statement or event says took how long; a statement that says none is none of time, and is noted. */
    private Optional<Length> length(Element statement) {
        for (var name : WITH_A_LENGTH) {
            if (statement.members().get(name) instanceof Map<?, ?> part) {
                try {
                    var length = length(part);
                    if (length.isPresent()
                            && (length.get().time().isNegative() || length.get().time().compareTo(DAY) > 0)) {
                        faults.add(file, statement.line(), 0, FaultCode.OUT_OF_RANGE, length.get().time()
                                + " is no length of something done on one day.");
                        return Optional.empty();
                    } else if (length.isPresent()) {
                        return length;
                    }
                } catch (DateTimeException e) {
                    faults.add(file, statement.line(), 0, FaultCode.BAD_NUMBER, Excerpt.of(text(part, "duration"))
                            + " is no duration of ISO 8601, as in PT45M.");
                    return Optional.empty();
                }
            }
        }
        faults.add(file, statement.line(), 0, FaultCode.NOT_TAKEN, "The statement does not say how long it took.");
        return Optional.empty();
    }

    private static Optional<Length> length(Map<?, ?> part) {
        var duration = text(part, "duration");
        var from = text(part, "startedAtTime");
        var until = text(part, "endedAtTime");
        var begun = from.isEmpty() ? Optional.<Instant>empty() : Optional.of(OffsetDateTime.parse(from).toInstant());
        if (!duration.isEmpty()) {
            return Optional.of(new Length(Duration.parse(duration), begun));
        }
        return until.isEmpty()
                ? Optional.empty()
                : begun.map(instant -> new Length(
                        Duration.between(instant, OffsetDateTime.parse(until).toInstant()), begun));
    }

    /** When the statement says that it was so; what it tells of ended then, unless it says when it began. */
    private Optional<OffsetDateTime> told(Element statement) {
        var time = text(statement.members(), "timestamp").isEmpty()
                ? text(statement.members(), "eventTime")
                : text(statement.members(), "timestamp");
        try {
            return Optional.of(OffsetDateTime.parse(time));
        } catch (DateTimeException e) {
            faults.add(file, statement.line(), 0, FaultCode.BAD_DATE, Excerpt.of(time)
                    + " is no time with its offset, as in 2026-09-16T18:25:43Z.");
            return Optional.empty();
        }
    }

    /** xAPI: an account's name, or an address; Caliper: an identifier, or an object that has one. */
    private static String actor(Object actor) {
        if (actor instanceof Map<?, ?> agent) {
            return Stream.of(agent.get("account") instanceof Map<?, ?> account ? text(account, "name") : "",
                    text(agent, "mbox"), text(agent, "openid"), text(agent, "id")).filter(name -> !name.isEmpty())
                    .findFirst().orElse("");
        }
        return actor instanceof String name ? name : "";
    }

    private Optional<String> pupil(String actor) {
        return Stream.of(said.getOrDefault(actor, actor), last(actor)).filter(assignments::containsKey).findFirst();
    }

    private static String what(Object object) {
        return object instanceof Map<?, ?> thing ? text(thing, "id") : object instanceof String id ? id : "";
    }

    private static String last(String identifier) {
        return identifier.substring(Math.max(identifier.lastIndexOf('/'), identifier.lastIndexOf(':')) + 1);
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    /** Rows of judgements.csv, without what only the teacher can say: whether it was worth anything, and how much. */
    private String csv() {
        var guide = TableGuide.of("judgements");
        var columns = guide.columns().stream().map(TableGuide.ColumnGuide::name).toList();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            times.forEach((spent, time) -> {
                var cells = cells(spent, time);
                csv.writeRecord(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
            });
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private Map<String, String> cells(Spent spent, Duration time) {
        var work = assignments.getOrDefault(spent.pupil(), Set.of());
        var day = spent.day().toString();
        return Map.of("judgementId", SafeCell.write("LOG-" + spent.pupil() + "-" + day + "-"
                + Integer.toHexString(spent.what().hashCode())),
                "pupil", SafeCell.write(spent.pupil()), "assignmentId", work.contains(last(spent.what()))
                        ? SafeCell.write(last(spent.what()))
                        : "",
                "workKind", "asynchronous", "submittedOn", day, "from", day, "until", day, "evidence",
                SafeCell.write(file + ": " + time.toMinutes() + " min in " + spent.what()), "retained", "false");
    }
}
