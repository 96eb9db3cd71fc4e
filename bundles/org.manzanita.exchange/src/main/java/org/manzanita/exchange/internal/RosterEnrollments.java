package org.manzanita.exchange.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.RosterTable.RosterRow;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;

/** Makes enrollments of what a roster says of pupils at schools, held against those on record. */
final class RosterEnrollments {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Set<String> OTHER_GRADES = Set.of("it", "pr", "pk", "ps", "ug", "13", "other", "ps1", "ps2",
            "ps3",
            "ps4", "undergraduate", "graduate", "postgraduate", "alumni", "adulteducation", "n");

    private final RosterRecord record;
    private final RosterSaid said;
    private final Incoming incoming;
    private final Faults faults;
    private final Map<String, Integer> otherGrades = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    RosterEnrollments(RosterRecord record, RosterSaid said, Incoming incoming, Faults faults) {
        this.record = record;
        this.said = said;
        this.incoming = incoming;
        this.faults = faults;
    }

    /** What a row says of a pupil at a school. */
    record Stay(String pupil, String schoolId, Grade grade, Optional<LocalDate> from, Optional<LocalDate> until,
            RosterRow row, String fromColumn) {}

    /** The grade that a cell names; empty for none, and for what is no grade from TK to 12, which is told. */
    Optional<Grade> grade(String text, RosterRow row, String column) {
        var plain = text.strip().replaceFirst("^0(?=[1-9]$)", "");
        var name = plain.equalsIgnoreCase("KG") ? "K" : plain.toUpperCase(Locale.ROOT);
        for (var grade : Grade.values()) {
            if (grade != Grade.ADULT && grade.label().equals(name)) {
                return Optional.of(grade);
            }
        }
        if (OTHER_GRADES.contains(plain.toLowerCase(Locale.ROOT))) {
            otherGrades.merge(row.file(), 1, Integer::sum);
        } else {
            faults.add(row.file(), row.line(), row.place(column),
                    plain.isEmpty() || plain.contains(",") ? FaultCode.FACT_MISSING : FaultCode.UNKNOWN_TOKEN,
                    plain.isEmpty()
                            ? "The grade of a student is empty."
                            : plain.contains(",")
                                    ? "A student has several grades, " + Excerpt.of(text)
                                            + ", and it is not said which "
                                            + "at which school."
                                    : Excerpt.of(text) + " is no grade. The grades are TK, KG, 01 to 12, and those of "
                                            + "other ages.");
        }
        return Optional.empty();
    }

    void take(Stay stay) {
        seen.add(stay.pupil());
        var on = record.enrollments(stay.pupil()).stream().filter(one -> one.schoolId().equals(stay.schoolId()))
                .filter(one -> one.grade() == stay.grade() && meets(one, stay))
                .reduce((earlier, later) -> later);
        if (on.isPresent()) {
            var one = on.get();
            add(stay, new Enrollment(one.enrollmentId(), one.pupil(), one.schoolId(), one.grade(),
                    said.placement().orElse(one.placement()), one.from(), stay.until().or(one::until)));
            return;
        }
        var from = stay.from().or(said::enrolledFrom);
        if (from.isEmpty()) {
            faults.add(stay.row().file(), stay.row().line(), stay.row().place(stay.fromColumn()),
                    FaultCode.FACT_MISSING,
                    "The first day of enrollment of " + Excerpt.of(stay.pupil()) + " at " + stay.schoolId()
                            + " is not in the set and not on record. Import enrollments with a program folder, or say "
                            + "enrollments.from.");
        } else if (stay.until().filter(until -> until.isBefore(from.get())).isPresent()) {
            faults.add(stay.row().file(), stay.row().line(), stay.row().place(stay.fromColumn()),
                    FaultCode.ENDS_BEFORE_START, "The last day, " + stay.until().get() + ", lies before the first, "
                            + from.get() + ".");
        } else if (isBorn(stay, from.get())) {
            endOther(stay, from.get());
            var id = stay.pupil() + "-" + stay.schoolId().substring(stay.schoolId().length() - 7) + "-" + from.get();
            add(stay, new Enrollment(id, new PupilId(stay.pupil()), stay.schoolId(), stay.grade(),
                    said.placement().orElse(""), from.get(), stay.until()));
        }
    }

    /** Whether the enrollment on record is the one of which the roster speaks: they share a day, or both go on. */
    private static boolean meets(Enrollment one, Stay stay) {
        if (stay.from().isEmpty()) {
            return one.until().isEmpty();
        }
        return one.until().map(until -> !until.isBefore(stay.from().get())).orElse(true)
                && stay.until().map(until -> !until.isBefore(one.from())).orElse(true);
    }

    private boolean isBorn(Stay stay, LocalDate from) {
        var row = incoming.find(TableGuide.of("pupils"), stay.pupil());
        if (row != null && row.fact() instanceof Pupil pupil && !pupil.birthDate().isBefore(from)) {
            faults.add(stay.row().file(), stay.row().line(), stay.row().place(stay.fromColumn()),
                    FaultCode.IMPOSSIBLE_BIRTH, "The first day of enrollment is " + from + ", and " + row.where()
                            + " is of a pupil born on " + pupil.birthDate() + ".");
            return false;
        }
        return true;
    }

    /** A pupil is in one grade of a school at a time, so that a new grade ends the old one on the day before. */
    private void endOther(Stay stay, LocalDate from) {
        record.enrollments(stay.pupil()).stream()
                .filter(one -> one.schoolId().equals(stay.schoolId()) && one.grade() != stay.grade()
                        && one.until().isEmpty() && one.from().isBefore(from))
                .forEach(one -> end(one, from.minusDays(1), stay.row(), stay.fromColumn(), "the grade is another from "
                        + from + " on"));
    }

    /** Ends what stands open of a pupil whom the set deletes: at one school, or at all. */
    void delete(String pupil, Optional<String> schoolId, RosterRow row) {
        var changed = RosterCells.timeOrDay(row.cell("dateLastModified"));
        if (changed.isEmpty()) {
            return;
        }
        seen.add(pupil);
        var day = changed.get().atZone(CALIFORNIA).toLocalDate();
        record.enrollments(pupil).stream()
                .filter(one -> schoolId.map(one.schoolId()::equals).orElse(true) && one.holdsOn(day)
                        && one.until().isEmpty())
                .forEach(one -> {
                    ended.add(pupil);
                    end(one, day, row, "status", "the set deletes it on that day");
                });
    }

    private void end(Enrollment one, LocalDate until, RosterRow row, String column, String why) {
        var key = one.enrollmentId();
        if (incoming.find(TableGuide.of("enrollments"), key) == null) {
            incoming.add(TableGuide.of("enrollments"), new Row(new Enrollment(key, one.pupil(), one.schoolId(),
                    one.grade(), one.placement(), one.from(), Optional.of(until)), row.line(), row.file()));
            faults.add(row.file(), row.line(), row.place(column), FaultCode.ENROLLMENT_ENDED, "The enrollment "
                    + Excerpt.of(key) + " of " + Excerpt.of(one.pupil().value()) + " ends on " + until + ": " + why
                    + ".");
        }
    }

    private void add(Stay stay, Enrollment enrollment) {
        var row = new Row(enrollment, stay.row().line(), stay.row().file());
        var earlier = incoming.add(TableGuide.of("enrollments"), row);
        if (earlier != null && !earlier.fact().equals(enrollment)) {
            faults.add(stay.row().file(), stay.row().line(), stay.row().place(stay.fromColumn()),
                    FaultCode.DUPLICATE_KEY, earlier.where() + " says something else of the same enrollment.");
        }
    }

    /** The pupils whose enrollment the set's deletions end. */
    Set<String> ended() {
        return ended;
    }

    void tellLeftAside(boolean whole) {
        otherGrades
                .forEach((file, count) -> faults.add(file, 0, 0, FaultCode.NOT_TAKEN, count + " of students whose grade"
                        + " is not one of TK to 12 are not taken."));
        long absent = record.pupils().stream().filter(pupil -> !seen.contains(pupil))
                .filter(pupil -> record.enrollments(pupil).stream().anyMatch(one -> one.until().isEmpty())).count();
        if (whole && absent > 0) {
            faults.add("users.csv", 0, 0, FaultCode.NOT_TAKEN, absent
                    + " pupils enrolled on record are not in the set. "
                    + "Their enrollments stay: a roster does not say when they left. End them with enrollments.csv.");
        }
    }
}
