package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.model.Program;
import org.manzanita.model.Staffing;
import org.manzanita.rules.ProgramFile;

/**
 * 5 CCR 11700(a), 11704: full-time equivalents of direct instruction, averaged over the days taught, never more than
 * 1.0 for one educator (RAT-01, RAT-03).
 */
final class Teaching {

    /** The programs that are no Independent Study. */
    static final String OTHER = "";

    private final ProgramFile program;
    private final Map<String, Days> byProgram = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param taught the days over which it is averaged */
    Teaching(ProgramFile program, List<LocalDate> taught) {
        this.program = program;
        var byEducator = new TreeMap<String, List<Staffing>>();
        program.all(Staffing.class).forEach(staffing -> byEducator
                .computeIfAbsent(staffing.fact().educatorId(), id -> new ArrayList<>()).add(staffing.fact()));
        byEducator.forEach((educator, staffed) -> add(educator, staffed, taught));
    }

    /** Of the full-time Independent Study programs of the modality. */
    Days ofModality(String modality) {
        return byProgram.entrySet().stream()
                .filter(entry -> program.program(entry.getKey())
                        .filter(found -> found.fact().fullTime() && found.fact().modality().equals(modality))
                        .isPresent())
                .map(Map.Entry::getValue).reduce(Days.ZERO, Days::plus);
    }

    /** Of all full-time Independent Study programs. */
    Days ofAllStudy() {
        return program.all(Program.class).stream().map(found -> found.fact().modality()).distinct()
                .map(this::ofModality).reduce(Days.ZERO, Days::plus);
    }

    /** Of the programs that are no Independent Study, as far as staffing is recorded for them. */
    Days ofOtherPrograms() {
        return byProgram.getOrDefault(OTHER, Days.ZERO);
    }

    List<String> notes() {
        return notes;
    }

    private void add(String educator, List<Staffing> staffed, List<LocalDate> taught) {
        // Only days on which a fraction begins or ends change anything, so days are grouped by what holds on them.
        var groups = new TreeMap<String, List<LocalDate>>();
        var holding = new TreeMap<String, List<Staffing>>();
        for (var day : taught) {
            var held = staffed.stream().filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.until())).toList();
            if (!held.isEmpty()) {
                var key = held.stream().map(Staffing::key).toList().toString();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(day);
                holding.put(key, held);
            }
        }
        var over = new TreeSet<String>();
        groups.forEach((key, days) -> {
            var held = holding.getOrDefault(key, List.of());
            var sum = held.stream().map(one -> Days.of(one.fte())).reduce(Days.ZERO, Days::plus);
            var scale = sum.compareTo(Days.ONE) > 0 ? Days.ONE.dividedBy(sum) : Days.ONE;
            if (!scale.equals(Days.ONE)) {
                over.add(sum.rounded(2).toString());
            }
            for (var one : held) {
                byProgram.merge(one.programId().orElse(OTHER),
                        Days.of(one.fte()).times(scale).times(Days.of(days.size(), taught.size())), Days::plus);
            }
        });
        over.forEach(sum -> notes.add("Educator " + educator + " is recorded with " + sum
                + " FTE at one time; nobody counts above 1.00, so each part was reduced alike."));
    }

    /** The days that any of these windows counts, each once, in order. */
    static List<LocalDate> days(List<Window> windows) {
        var days = new LinkedHashSet<LocalDate>();
        windows.forEach(window -> days.addAll(window.taught()));
        return days.stream().sorted().toList();
    }
}
