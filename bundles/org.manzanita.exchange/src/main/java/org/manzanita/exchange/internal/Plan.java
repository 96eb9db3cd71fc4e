package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilId;
import org.manzanita.model.Withdrawn;

/**
 * What is to be recorded, in an order that depends on the facts alone and not on the order of files and rows: first
 * what is about the program, by table and key, then pupil after pupil, each by table and key.
 */
final class Plan {

    private static final Comparator<Step> ORDER = Comparator.comparing(Step::pupil).thenComparingInt(Step::table)
            .thenComparing(Step::key).thenComparing(Step::wrong);

    private final List<Step> steps = new ArrayList<>();

    /**
     * @param pupil empty, which sorts first, for what is about the program
     * @param wrong the entry withdrawn, before the fact that stands in its place; {@link Long#MAX_VALUE} for a fact
     */
    private record Step(String pupil, int table, String key, Long wrong, Fact fact, String source) {}

    Plan(Incoming incoming) {
        for (var guide : TableGuide.all()) {
            incoming.rows(guide).forEach((key, row) -> {
                if (!row.isUnchanged()) {
                    add(guide, key, row);
                }
            });
        }
        steps.sort(ORDER);
    }

    List<Submission.Line> lines() {
        return steps.stream().map(step -> new Submission.Line(step.fact, step.source)).toList();
    }

    private void add(TableGuide guide, String key, Row row) {
        var source = row.where();
        for (var old : row.corrects()) {
            var withdrawn = new Withdrawn(old.pupil(), old.id(), "corrected by import of " + row.file());
            steps.add(new Step(old.pupil().map(PupilId::value).orElse(""), guide.place(), key, old.id().value(),
                    withdrawn, source));
        }
        steps.add(new Step(Row.pupilOf(row.fact()).map(PupilId::value).orElse(""), guide.place(), key,
                Long.MAX_VALUE, row.fact(), source));
    }
}
