package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.rules.JudgedDay;

/**
 * To whom a provision applies, and when.
 *
 * @param programs the ids of the programs; empty for all
 */
public record Applies(List<String> programs, Grade lowest, Grade highest, LocalDate from, LocalDate until) {

    public Applies {
        programs = List.copyOf(programs);
    }

    /** @param from the policy's first day, unless the provision says its own */
    public static Applies read(Optional<Said> said, LocalDate from, LocalDate until) {
        said.ifPresent(applies -> applies.only("programs", "grades", "from", "until"));
        var grades = said.flatMap(applies -> applies.child("grades")).map(Grades::read).orElse(Grades.ALL);
        return new Applies(
                said.flatMap(applies -> applies.child("programs"))
                        .map(list -> list.items().stream().map(Said::text).toList()).orElse(List.of()),
                grades.lowest(), grades.highest(),
                said.flatMap(applies -> applies.child("from")).map(Said::day).orElse(from),
                said.flatMap(applies -> applies.child("until")).map(Said::day).orElse(until));
    }

    public boolean toProgram(String programId) {
        return programs.isEmpty() || programs.contains(programId);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean to(Grade grade, String programId, LocalDate day) {
        return toProgram(programId) && grade.isBetween(lowest, highest) && on(day);
    }

    public boolean to(JudgedDay day) {
        return to(day.grade(), day.programId(), day.day());
    }

    /** In words, such as {@code grades TK-1, program tk5-remote}; empty for everyone. */
    public String inWords() {
        var words = new ArrayList<String>();
        if (lowest != Grade.TK || highest != Grade.ADULT) {
            words.add(lowest == highest ? "grade " + lowest : "grades " + lowest + "-" + highest);
        }
        if (!programs.isEmpty()) {
            words.add((programs.size() == 1 ? "program " : "programs ") + String.join(", ", programs));
        }
        return String.join("; ", words);
    }
}
