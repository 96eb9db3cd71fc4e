package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/**
 * What is to be recorded, in an order that depends on the facts alone and not on the order of files and rows: first
 * what is about the program, by table and key, then pupil after pupil, each by table and key.
 */
final class Plan {

    private static final Comparator<Step> ORDER = Comparator.comparingInt(Step::table).thenComparing(Step::key)
            .thenComparingLong(Step::wrong);

    /** By pupil; what is about the program under the empty id, which sorts first. */
    private final SortedMap<String, List<Planned>> byPupil;

    /**
     * A row that is to be recorded, or an entry that it puts right.
     *
     * @param wrong the entry to withdraw
     */
    private record Planned(TableGuide guide, Row row, Optional<Row.Old> wrong) {}

    /** @param wrong the entry withdrawn, before the fact that stands in its place; {@link Long#MAX_VALUE} for a fact */
    private record Step(int table, String key, long wrong, Fact fact, String source) {}

    Plan(Incoming incoming) {
        var found = new HashMap<String, List<Planned>>();
        for (var guide : incoming.tables()) {
            for (var row : incoming.rows(guide)) {
                if (!row.isUnchanged()) {
                    row.corrects()
                            .forEach(old -> add(old.pupil(), new Planned(guide, row, Optional.of(old)), found));
                    add(Row.pupilOf(row.fact()), new Planned(guide, row, Optional.empty()), found);
                }
            }
        }
        this.byPupil = new TreeMap<>(found);
    }

    private static void add(Optional<PupilId> pupil, Planned planned, Map<String, List<Planned>> to) {
        to.computeIfAbsent(pupil.map(PupilId::value).orElse(""), first -> new ArrayList<>()).add(planned);
    }

    /**
     * What is to be recorded about one pupil.
     *
     * @param pupil the pupil's id; empty for what is about the program
     */
    record OfPupil(String pupil, List<Submission.Line> lines) {}

    /** Everything, in its order. */
    Stream<OfPupil> inOrder() {
        // Keys are made for one pupil's rows at a time, on all processors: of a whole year's they fill the memory.
        return byPupil.entrySet().parallelStream()
                .map(pupil -> new OfPupil(pupil.getKey(), inOrder(pupil.getValue())));
    }

    List<Submission.Line> lines() {
        return inOrder().flatMap(pupil -> pupil.lines.stream()).toList();
    }

    private static List<Submission.Line> inOrder(List<Planned> ofPupil) {
        return ofPupil.stream().map(Plan::step).sorted(ORDER)
                .map(step -> new Submission.Line(step.fact, step.source)).toList();
    }

    private static Step step(Planned planned) {
        var row = planned.row;
        var key = planned.guide.keyOf(row.fact());
        return planned.wrong
                .map(old -> new Step(planned.guide.place(), key, old.id().value(),
                        new Withdrawn(old.pupil(), old.id(), "corrected by import of " + row.file()), row.where()))
                .orElseGet(() -> new Step(planned.guide.place(), key, Long.MAX_VALUE, row.fact(), row.where()));
    }
}
