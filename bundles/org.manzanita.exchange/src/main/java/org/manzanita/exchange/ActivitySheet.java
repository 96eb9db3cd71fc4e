package org.manzanita.exchange;

import java.util.List;

/**
 * What came of reading a log of courseware.
 *
 * @param statements how many statements or events were read
 * @param rows how many rows the sheet has, each a pupil's time in one thing on one day
 * @param minutes the time of all rows, in whole minutes of each
 * @param csv the sheet: rows of {@code judgements.csv} whose minutes, judge and day of judging a teacher fills in; empty if
 *     there is any fault
 * @param faults what is wrong, by place: the first {@value ImportResult#MOST}
 * @param notes what is worth knowing and stops nothing: the first {@value ImportResult#MOST}
 */
public record ActivitySheet(int statements, int rows, long minutes, String csv, List<Fault> faults, int faultCount,
        List<Fault> notes, int noteCount) {

    public ActivitySheet {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public boolean isRefused() {
        return faultCount > 0;
    }
}
