package org.manzanita.modality.traditional.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.modality.traditional.internal.DayRules.Placement;
import org.manzanita.rules.Law;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;

/** The schooldays of a period, by their place in it, with the rules of each. */
final class StudyDays {

    private static final Placement NOWHERE = new Placement(Optional.empty(), SchoolType.REGULAR, "", List.of());

    private final List<LocalDate> days;
    private final List<Placement> placements;
    private final DayRules[] rules;
    private final int[] firstFrom;
    private final List<Readings> readings;

    StudyDays(Period period, Law law) {
        this.days = period.schooldays();
        this.firstFrom = firstFrom(days);
        this.placements = placements(period);
        this.rules = new DayRules[days.size()];
        this.readings = readings(period);
        boolean charterLea = period.program().lea().entityType() == EntityType.CHARTER;
        for (int first = 0; first < rules.length;) {
            int last = first;
            while (last + 1 < rules.length && placements.get(last + 1).equals(placements.get(first))) {
                last++;
            }
            fill(first, last, charterLea, law);
            first = last + 1;
        }
    }

    /** Rows of law hold without a gap, so days between two days of the same law have it too and need no look-up. */
    private void fill(int first, int last, boolean charterLea, Law law) {
        var earliest = DayRules.of(placements.get(first), charterLea, days.get(first), law);
        var latest = first == last ? earliest : DayRules.of(placements.get(last), charterLea, days.get(last), law);
        if (earliest.equals(latest)) {
            for (int i = first; i <= last; i++) {
                rules[i] = earliest;
            }
        } else {
            int middle = (first + last) >>> 1;
            fill(first, middle, charterLea, law);
            fill(middle + 1, last, charterLea, law);
        }
    }

    private static List<Placement> placements(Period period) {
        var placements = new ArrayList<Placement>(period.schooldays().size());
        var statuses = MinimumDay.statuses(period.pupil());
        var previous = NOWHERE;
        Optional<Recorded<Enrollment>> before = Optional.empty();
        for (var day : period.schooldays()) {
            var enrollment = period.pupil().enrollmentOn(day);
            var placement = NOWHERE;
            if (statuses.isEmpty() && enrollment.equals(before)) {
                placement = previous;
            } else if (enrollment.isPresent()) {
                var fact = enrollment.get().fact();
                var type = period.program().school(fact.schoolId())
                        .map(school -> school.fact()).map(School::schoolType).orElse(SchoolType.REGULAR);
                placement = new Placement(Optional.of(fact.grade()), type, fact.schoolId(),
                        statuses.isEmpty()
                                ? statuses
                                : statuses.stream().filter(status -> status.fact().holdsOn(day)).toList());
            }
            before = enrollment;
            previous = placement.equals(previous) ? previous : placement;
            placements.add(previous);
        }
        return placements;
    }

    private static List<Readings> readings(Period period) {
        if (!Readings.areSettledBy(period.program())) {
            return List.of();
        }
        return period.schooldays().stream().map(day -> Readings.on(day, period.program())).toList();
    }

    int count() {
        return rules.length;
    }

    LocalDate day(int place) {
        return days.get(place);
    }

    DayRules rules(int place) {
        return rules[place];
    }

    /** Whether it is so of the rules of any of the days. */
    boolean anyOf(Predicate<DayRules> condition) {
        for (int i = 0; i < rules.length; i++) {
            boolean asked = i > 0 && rules[i].equals(rules[i - 1]);
            if (!asked && condition.test(rules[i])) {
                return true;
            }
        }
        return false;
    }

    Readings readings(int place) {
        return readings.isEmpty() ? Readings.CONSERVATIVE : readings.get(place);
    }

    String schoolId(int place) {
        return placements.get(place).schoolId();
    }

    /** The place of the first schoolday on or after the day; {@link #count()} if there is none. */
    int firstFrom(LocalDate day) {
        return firstFrom(day.toEpochDay());
    }

    private int firstFrom(long epochDay) {
        long passed = rules.length == 0 ? 0 : epochDay - days.getFirst().toEpochDay();
        return passed <= 0 ? 0 : passed < firstFrom.length ? firstFrom[(int) passed] : rules.length;
    }

    /** Of each calendar day, counted from the first schoolday, the place of the first schoolday on or after it. */
    private static int[] firstFrom(List<LocalDate> days) {
        if (days.isEmpty()) {
            return new int[0];
        }
        long first = days.getFirst().toEpochDay();
        var places = new int[(int) (days.getLast().toEpochDay() - first) + 1];
        int next = 0;
        for (int place = 0; place < days.size(); place++) {
            int passed = (int) (days.get(place).toEpochDay() - first);
            while (next <= passed) {
                places[next++] = place;
            }
        }
        return places;
    }

    /** The place of the last schoolday on or before the day; -1 if there is none. */
    int lastUntil(LocalDate day) {
        return firstFrom(day.toEpochDay() + 1) - 1;
    }

    /** The place of the day; -1 if it is no schoolday of the period. */
    int placeOf(LocalDate day) {
        int place = firstFrom(day);
        return place < rules.length && days.get(place).equals(day) ? place : -1;
    }
}
