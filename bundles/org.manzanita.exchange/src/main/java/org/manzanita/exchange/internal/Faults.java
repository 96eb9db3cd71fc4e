package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;

/** Gathers every fault and note of a folder: the first {@value ImportResult#MOST} of each, and how many there are. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private int faultCount;
    private int noteCount;

    void add(String file, int line, int column, FaultCode code, String message) {
        if (code.weight() == FaultCode.Weight.FAULT) {
            faultCount++;
            keep(faults, new Fault(file, line, column, code, message));
        } else {
            noteCount++;
            keep(notes, new Fault(file, line, column, code, message));
        }
    }

    private static void keep(List<Fault> list, Fault fault) {
        if (list.size() < ImportResult.MOST) {
            list.add(fault);
        }
    }

    int faultCount() {
        return faultCount;
    }

    int noteCount() {
        return noteCount;
    }

    /** By file in the order of the folder, then by place. */
    List<Fault> faults(Comparator<String> files) {
        return sorted(faults, files);
    }

    List<Fault> notes(Comparator<String> files) {
        return sorted(notes, files);
    }

    private static List<Fault> sorted(List<Fault> list, Comparator<String> files) {
        return list.stream().sorted(Comparator.comparing(Fault::file, files).thenComparing(Fault::file)
                .thenComparingInt(Fault::line).thenComparingInt(Fault::column)).toList();
    }
}
