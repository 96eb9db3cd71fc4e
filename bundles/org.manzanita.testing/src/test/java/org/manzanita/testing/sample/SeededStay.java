package org.manzanita.testing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.manzanita.model.Fact;
import org.manzanita.model.PupilId;

/** A stay of some schooldays and what is recorded of it, before it goes into the ledger. */
final class SeededStay {

    private final String id;
    private final List<LocalDate> days;
    private final List<Fact> made = new ArrayList<>();

    SeededStay(String id, List<LocalDate> days) {
        this.id = id;
        this.days = List.copyOf(days);
    }

    String id() {
        return id;
    }

    PupilId pupil() {
        return new PupilId(id);
    }

    String agreement() {
        return "A-" + id + "-1";
    }

    List<LocalDate> days() {
        return days;
    }

    LocalDate day(int number) {
        return days.get(number);
    }

    List<Fact> made() {
        return List.copyOf(made);
    }

    void add(Fact fact) {
        made.add(fact);
    }

    <T extends Fact> void change(Class<T> type, UnaryOperator<T> to) {
        made.replaceAll(fact -> type.isInstance(fact) ? to.apply(type.cast(fact)) : fact);
    }

    void drop(Predicate<Fact> which) {
        made.removeIf(which);
    }
}
