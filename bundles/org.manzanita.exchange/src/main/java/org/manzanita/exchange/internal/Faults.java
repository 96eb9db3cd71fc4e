package org.manzanita.exchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;

/**
 * Gathers every fault and note of a folder: the first {@value ImportResult#MOST} of each by file and place, in whatever
 * order they are met, and how many there are.
 */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private final Comparator<String> files;
    private final Comparator<Fault> order;
    private int faultCount;
    private int noteCount;

    Faults() {
        this(Comparator.naturalOrder());
    }

    /** @param files the order in which files are listed */
    Faults(Comparator<String> files) {
        this.files = files;
        this.order = Comparator.comparing(Fault::file, files).thenComparing(Fault::file)
                .thenComparingInt(Fault::line).thenComparingInt(Fault::column);
    }

    void add(String file, int line, int column, FaultCode code, String message) {
        if (code.weight() == FaultCode.Weight.FAULT) {
            faultCount++;
            keep(faults, new Fault(file, line, column, code, message));
        } else {
            noteCount++;
            keep(notes, new Fault(file, line, column, code, message));
        }
    }

    /** Adds what was gathered apart. */
    void add(Faults others) {
        faultCount += others.faultCount;
        noteCount += others.noteCount;
        others.faults.forEach(fault -> keep(faults, fault));
        others.notes.forEach(note -> keep(notes, note));
    }

    private void keep(List<Fault> list, Fault fault) {
        list.add(fault);
        if (list.size() >= 2 * ImportResult.MOST) {
            first(list);
        }
    }

    /** Puts the list in order, and keeps of it what is told. */
    private List<Fault> first(List<Fault> list) {
        list.sort(order);
        list.subList(Math.min(list.size(), ImportResult.MOST), list.size()).clear();
        return List.copyOf(list);
    }

    /** Gathers apart from this one, for it to take in later. */
    Faults beside() {
        return new Faults(files);
    }

    int faultCount() {
        return faultCount;
    }

    int noteCount() {
        return noteCount;
    }

    /** By file in the order of the folder, then by place. */
    List<Fault> faults() {
        return first(faults);
    }

    List<Fault> notes() {
        return first(notes);
    }
}
