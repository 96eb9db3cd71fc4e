package org.manzanita.reporting;

import java.util.List;

/**
 * What was read of a file of the state's absence summary.
 *
 * @param lines every line, in the order of the file
 * @param faults every breach, by line and field; the file is sound where there is none
 */
public record AbsenceReading(List<AbsenceLine> lines, List<AbsenceFault> faults) {

    public AbsenceReading {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }
}
