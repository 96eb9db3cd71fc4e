package org.manzanita.watch;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.rules.LawRow;

/**
 * EC 51747(d)(1)(A): the pupil does not generate attendance for too much of the required instructional time.
 *
 * <p>From 2022-23 it is more than a percentage of the required minutes over four continuous weeks, read as every span
 * of 28 calendar days (G-12); in 2021-22 more than so many schooldays, read as in a row, or at least a percentage of a
 * school week (G-10). The law's rows say which.
 */
final class Nonattendance {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Around around;
    private final List<StudyDay> days;

    Nonattendance(Around around, List<StudyDay> days) {
        this.around = around;
        this.days = days;
    }

    /** One trigger for each stretch of schooldays on which the test is met, dated on its first. */
    List<Trigger> triggers() {
        var triggers = new ArrayList<Trigger>();
        boolean met = false;
        for (int i = 0; i < days.size(); i++) {
            var trigger = trigger(i);
            if (trigger.isPresent() && !met) {
                triggers.add(trigger.get());
            }
            met = trigger.isPresent();
        }
        return triggers;
    }

    private Optional<Trigger> trigger(int i) {
        var day = days.get(i);
        var modality = day.modality();
        if (!Triggers.apply("nonattendance", around, modality, day.day())
                || !around.isLongStay(day.day(), modality)) {
            return Optional.empty();
        }
        var percent = around.law("nonattendancePercent", modality, day.day());
        var weeks = around.law("nonattendanceSpanWeeks", modality, day.day());
        if (percent.isPresent() && weeks.isPresent()) {
            return overWeeks(i, percent.get(), weeks.get().integer());
        }
        return inARow(i).or(() -> inTheWeek(i));
    }

    private Optional<Trigger> overWeeks(int i, LawRow percent, int weeks) {
        var last = days.get(i).day();
        var first = last.minusDays((long) weeks * DAYS_OF_A_WEEK - 1);
        long required = 0;
        long lost = 0;
        int uncredited = 0;
        int schooldays = 0;
        var evidence = new ArrayList<EntryId>();
        for (int j = i; j >= 0 && !days.get(j).day().isBefore(first); j--) {
            var day = days.get(j);
            schooldays++;
            required += day.needed();
            lost += day.lost();
            if (!day.generated()) {
                uncredited++;
                evidence.addAll(day.evidence());
            }
        }
        if (lost * 100 <= required * percent.integer()) {
            return Optional.empty();
        }
        return Optional.of(new Trigger(last, days.get(i).modality(), percent.citation(), "From " + first + " to " + last
                + ", " + uncredited + " of " + schooldays + " schooldays generated no attendance: " + lost + " of "
                + required + " required minutes, " + Percent.of(lost, required) + " percent; more than "
                + percent.value() + " percent begins re-engagement.", evidence));
    }

    private Optional<Trigger> inARow(int i) {
        var limit = around.law("nonattendanceSchooldays", days.get(i).modality(), days.get(i).day());
        int row = 0;
        var evidence = new ArrayList<EntryId>();
        for (int j = i; j >= 0 && !days.get(j).generated(); j--) {
            row++;
            evidence.addAll(days.get(j).evidence());
        }
        int missed = row;
        return limit.filter(most -> missed > most.integer()).map(most -> new Trigger(days.get(i).day(),
                days.get(i).modality(), most.citation(), missed + " schooldays in a row generated no attendance; more"
                        + " than " + most.value() + " begin re-engagement.",
                evidence));
    }

    private Optional<Trigger> inTheWeek(int i) {
        var last = days.get(i).day();
        var limit = around.law("nonattendanceWeekPercent", days.get(i).modality(), last);
        var monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var taught = around.calendarOn(last).taughtBetween(monday, monday.plusDays(DAYS_OF_A_WEEK - 1L));
        var missed = days.subList(0, i + 1).stream().filter(day -> !day.day().isBefore(monday) && !day.generated())
                .toList();
        return limit.filter(percent -> !missed.isEmpty()
                && missed.size() * 100L >= (long) taught.size() * percent.integer())
                .map(percent -> new Trigger(last, days.get(i).modality(), percent.citation(), missed.size() + " of "
                        + taught.size() + " schooldays of the week of " + monday + " generated no attendance, "
                        + Percent.of(missed.size(), taught.size()) + " percent; " + percent.value()
                        + " percent begin re-engagement (reading G-10).",
                        missed.stream().flatMap(day -> day.evidence().stream()).toList()));
    }

}
