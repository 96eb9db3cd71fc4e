package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/**
 * Sorts each pupil's expected days at each school into the categories of the state's absence summary (CAL-02 to
 * CAL-06, CAL-10): each day into exactly one, or into none where no fact says which.
 */
final class AbsenceDays implements Consumer<JudgedPupil> {

    /** In the order of the state's fields. */
    static final List<String> CATEGORIES = List.of("inPerson", "suspendedOut", "suspendedIn", "excused", "unexcused",
            "nonAdaStudy", "adaStudy");

    /** The detail of a suspension that is spent in school, and is attendance. */
    private static final String IN_SCHOOL = "inSchool";

    /** A pupil at a school. */
    record Place(String pupil, String school) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byPupil = pupil.compareTo(other.pupil);
            return byPupil != 0 ? byPupil : school.compareTo(other.school);
        }
    }

    /** The days of one pupil at one school, by category. */
    static final class Counted {

        private final Map<String, Days> days = new HashMap<>();
        private int expected;
        private int exempt;
        private long recovered;
        private Optional<LocalDate> firstUnknown = Optional.empty();

        Days of(String category) {
            return days.getOrDefault(category, Days.ZERO);
        }

        /** The days on which the pupil was expected, those of an exempt instruction left out. */
        int expected() {
            return expected;
        }

        long recovered() {
            return recovered;
        }

        /** Whether attendance was not taken of the pupil for more than half of the days enrolled. */
        boolean isExempt() {
            return exempt > expected;
        }

        /** The expected days that no fact puts into a category. */
        Days rest() {
            return days.values().stream().reduce(Days.of(expected), Days::minus);
        }

        Optional<LocalDate> firstUnknown() {
            return firstUnknown;
        }

        private void add(String category, Days part) {
            days.merge(category, part, Days::plus);
        }

        private void unknown(LocalDate day) {
            firstUnknown = firstUnknown.or(() -> Optional.of(day));
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final TreeMap<Place, Counted> places = new TreeMap<>();
    private int adults;

    AbsenceDays(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var studied = new HashMap<LocalDate, Days>();
        for (JudgedDay day : pupil.days()) {
            studied.merge(day.day(), day.finding().credit(), Days::plus);
        }
        var attended = new HashSet<LocalDate>();
        pupil.file().all(ClassroomAttendance.class).stream().map(Recorded::fact).map(ClassroomAttendance::day)
                .forEach(attended::add);
        boolean adult = false;
        Optional<Counted> first = Optional.empty();
        for (var school : pupil.file().schoolsBetween(around.year().firstDay(), around.year().lastDay())) {
            for (var day : windows.calendar(school).taughtBetween(around.year().firstDay(), through())) {
                var grade = pupil.file().enrollmentOn(day).map(Recorded::fact)
                        .filter(enrollment -> enrollment.schoolId().equals(school)).map(Enrollment::grade);
                adult |= grade.filter(Grade.ADULT::equals).isPresent();
                if (grade.filter(one -> one != Grade.ADULT).isPresent()) {
                    var counted = places.computeIfAbsent(new Place(pupil.pupil().value(), school),
                            place -> new Counted());
                    first = first.or(() -> Optional.of(counted));
                    sort(pupil, day, studied, attended, counted);
                }
            }
        }
        adults += adult ? 1 : 0;
        first.ifPresent(counted -> Recovered.of(pupil, around)
                .ifPresent(recovered -> counted.recovered = recovered.days()));
    }

    /** A day of hours is part study that earned and part study that did not: hours over hours scheduled (CAL-05). */
    private static void sort(JudgedPupil pupil, LocalDate day, Map<LocalDate, Days> studied, Set<LocalDate> attended,
            Counted counted) {
        var credit = studied.get(day);
        if (credit == null && pupil.file().statusOn(Status.HOME_HOSPITAL, day).isPresent()) {
            counted.exempt++;
            return;
        }
        counted.expected++;
        var suspended = pupil.file().statusOn(Status.SUSPENDED, day);
        if (credit != null && !credit.isZero()) {
            counted.add("adaStudy", credit);
            counted.add("nonAdaStudy", Days.ONE.minus(credit));
        } else if (suspended.isPresent()) {
            counted.add(suspended.get().fact().detail().equals(IN_SCHOOL) ? "suspendedIn" : "suspendedOut", Days.ONE);
        } else if (credit != null) {
            counted.add("nonAdaStudy", Days.ONE);
        } else if (attended.contains(day)) {
            counted.add("inPerson", Days.ONE);
        } else if (pupil.file().statusOn(Status.ABSENT_EXCUSED, day).isPresent()) {
            counted.add("excused", Days.ONE);
        } else if (pupil.file().statusOn(Status.ABSENT_UNEXCUSED, day).isPresent()) {
            counted.add("unexcused", Days.ONE);
        } else {
            counted.unknown(day);
        }
    }

    /** The last day that is looked at. */
    LocalDate through() {
        return around.on().isAfter(around.year().lastDay()) ? around.year().lastDay() : around.on();
    }

    /** By pupil and school. */
    SortedMap<Place, Counted> places() {
        return Collections.unmodifiableSortedMap(places);
    }

    /** How many pupils are adults and therefore in no place (CAL-06). */
    int adults() {
        return adults;
    }

    String schoolName(String schoolId) {
        return windows.nameOf(schoolId);
    }
}
