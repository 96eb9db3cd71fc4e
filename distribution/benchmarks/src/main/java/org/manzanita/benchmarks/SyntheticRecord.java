package org.manzanita.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilId;
import org.manzanita.rules.ProgramFile;

/** A synthetic year as entries in memory, numbered as if it had been recorded in one submission. */
final class SyntheticRecord {

    private final List<PupilEntries> pupils = new ArrayList<>();
    private final ProgramFile program;
    private long last;

    /** What is recorded of one pupil. */
    record PupilEntries(PupilId pupil, List<Entry> entries) {}

    SyntheticRecord(SyntheticYear year) {
        var aboutProgram = year.program().stream().map(this::entry).toList();
        for (int number = 0; number < year.pupils(); number++) {
            var facts = year.pupil(number).facts();
            pupils.add(new PupilEntries(facts.getFirst().pupil(), facts.stream().map(this::entry).toList()));
        }
        this.program = new ProgramFile(new EntryId(last), aboutProgram);
    }

    private Entry entry(Fact fact) {
        return new Entry(new EntryId(++last), Instant.EPOCH, "benchmark", "", fact);
    }

    List<PupilEntries> pupils() {
        return pupils;
    }

    ProgramFile program() {
        return program;
    }
}
