package org.manzanita.statewide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.Judging;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;

/** Judges one pupil after another of those that a worker holds, and gives a row for each day that is earned. */
final class PupilJudge implements FlatMapGroupsFunction<String, Row, Row> {

    private static final long serialVersionUID = 1;

    /** Between the LEA and the pupil of a group's key: no identifier has it. */
    static final String BETWEEN = "\u001F";

    private final Broadcast<Programs> programs;
    private final ArrayList<String> policyTexts;
    private final String year;

    private transient @Nullable Deployment rules;
    private transient @Nullable Judging judging;
    private transient @Nullable Map<String, ProgramFile> files;

    PupilJudge(Broadcast<Programs> programs, List<String> policyTexts, String year) {
        this.programs = programs;
        this.policyTexts = new ArrayList<>(policyTexts);
        this.year = year;
    }

    /** @param rows key, table, line and cells of each row about the pupil, in no order */
    @Override
    public Iterator<Row> call(String key, Iterator<Row> rows) {
        var lea = key.substring(0, key.indexOf(BETWEEN));
        var pupil = new PupilId(key.substring(lea.length() + BETWEEN.length()));
        var found = new ArrayList<Row>();
        rows.forEachRemaining(found::add);
        // As an import numbers them: table after table, each in the order of its lines.
        found.sort((one, other) -> one.getInt(1) != other.getInt(1)
                ? Integer.compare(one.getInt(1), other.getInt(1))
                : Long.compare(one.getLong(2), other.getLong(2)));
        var program = programOf(lea);
        var entries = new ArrayList<Entry>();
        for (var row : found) {
            entries.add(rules().entry(1 + program.size() + entries.size(),
                    new ProgramRow(row.getInt(1), new ArrayList<>(row.getList(3)))));
        }
        return earned(lea, judging().judge(new PupilFile(pupil, entries), fileOf(lea), SchoolYear.of(year)))
                .iterator();
    }

    /** One row a day: LEA, school, grade span, modality, day and pupil. */
    static List<Row> earned(String lea, JudgedPupil judged) {
        return judged.days().stream().filter(day -> day.earned())
                .map(day -> RowFactory.create(lea, day.schoolId(), day.grade().span().label(), day.modality(),
                        day.day().toString(), judged.pupil().value()))
                .toList();
    }

    private List<ProgramRow> programOf(String lea) {
        return programs.value().of(lea);
    }

    private Deployment rules() {
        var known = rules;
        if (known == null) {
            known = new Deployment(policyTexts);
            rules = known;
        }
        return known;
    }

    private Judging judging() {
        var known = judging;
        if (known == null) {
            known = rules().judging();
            judging = known;
        }
        return known;
    }

    private ProgramFile fileOf(String lea) {
        var known = files;
        if (known == null) {
            known = new HashMap<>();
            files = known;
        }
        return known.computeIfAbsent(lea, its -> {
            var entries = new ArrayList<Entry>();
            programOf(its).forEach(row -> entries.add(rules().entry(1 + entries.size(), row)));
            return new ProgramFile(EntryId.LATEST, entries);
        });
    }
}
