package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzanita.ledger.Submission;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/**
 * What is to be recorded, in an order that depends on the facts alone and not on the order of files and rows: first
 * what is about the program, by table and key, then pupil after pupil, each by table and key.
 */
final class Plan {

    private static final Comparator<Step> BY_KEY = Plan::compare;

    /** By pupil; what is about the program under the empty id, which sorts first. */
    private final SortedMap<String, List<Planned>> byPupil;

    /**
     * A row that is to be recorded, or an entry that it puts right.
     *
     * @param wrong the entry to withdraw
     */
    private record Planned(TableGuide guide, Row row, Row.@Nullable Old wrong) {}

    /** @param wrong the entry withdrawn, before the fact that stands in its place; {@link Long#MAX_VALUE} for a fact */
    private record Step(int table, String key, long wrong, Submission.Line line) {}

    Plan(Incoming incoming) {
        var found = new HashMap<String, List<Planned>>();
        for (var guide : incoming.tables()) {
            for (var row : incoming.rows(guide)) {
                if (!row.isUnchanged()) {
                    row.corrects().forEach(old -> add(old.pupil(), new Planned(guide, row, old), found));
                    add(Row.pupilOf(row.fact()), new Planned(guide, row, null), found);
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

    /** Gives everything, in its order. Keys are made for one pupil's rows at a time. */
    void inOrder(Consumer<OfPupil> each) {
        byPupil.forEach((pupil, planned) -> each.accept(new OfPupil(pupil, inOrder(planned))));
    }

    List<Submission.Line> lines() {
        var lines = new ArrayList<Submission.Line>();
        inOrder(pupil -> lines.addAll(pupil.lines));
        return lines;
    }

    private static List<Submission.Line> inOrder(List<Planned> ofPupil) {
        var steps = new Step[ofPupil.size()];
        Arrays.setAll(steps, at -> step(ofPupil.get(at)));
        Arrays.sort(steps, BY_KEY);
        var lines = new ArrayList<Submission.Line>(steps.length);
        for (var step : steps) {
            lines.add(step.line);
        }
        return lines;
    }

    private static Step step(Planned planned) {
        var row = planned.row;
        var key = planned.guide.keyOf(row.fact());
        var old = planned.wrong;
        return old == null
                ? new Step(planned.guide.place(), key, Long.MAX_VALUE, new Submission.Line(row.fact(), row.where()))
                : new Step(planned.guide.place(), key, old.id().value(), new Submission.Line(
                        new Withdrawn(old.pupil(), old.id(), "corrected by import of " + row.file()), row.where()));
    }

    /** By table and key, and what is withdrawn before what stands in its place. Written out: it is asked very often. */
    private static int compare(Step one, Step other) {
        if (one.table != other.table) {
            return Integer.compare(one.table, other.table);
        }
        int byKey = one.key.compareTo(other.key);
        return byKey != 0 ? byKey : Long.compare(one.wrong, other.wrong);
    }
}
