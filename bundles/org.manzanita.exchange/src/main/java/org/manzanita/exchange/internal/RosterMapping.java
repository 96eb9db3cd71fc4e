package org.manzanita.exchange.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.RosterEnrollments.Stay;
import org.manzanita.exchange.internal.RosterGuide.Dialect;
import org.manzanita.exchange.internal.RosterTable.RosterRow;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;

/** Makes facts of the rows of a roster set, and tells of what it holds that makes none. */
final class RosterMapping {

    private static final Map<String, Status> FLAGS = Map.of("iep", Status.IEP, "504", Status.SECTION_504, "ell",
            Status.ENGLISH_LEARNER, "homeless", Status.HOMELESS, "fosterCare", Status.FOSTER);
    private static final Map<String, String> LEFT_ASIDE = Map.of("courses",
            "whether a course is required and taught in a "
                    + "classroom",
            "classes", "what of a section makes a fact here", "academicSessions",
            "which days are taught: calendars come with calendar.csv");

    private final Dialect dialect;
    private final Map<String, RosterTable> tables;
    private final Map<String, RosterRow> users;
    private final RosterRecord record;
    private final RosterSaid said;
    private final RosterSchools schools;
    private final RosterPeople people;
    private final RosterEnrollments enrollments;
    private final RosterGuardians guardians;
    private final Incoming incoming;
    private final Faults faults;
    private final boolean delta;
    private int elsewhere;

    /** @param delta whether the set holds changes alone, and not everything there is */
    RosterMapping(Dialect dialect, Map<String, RosterTable> tables, Map<String, RosterRow> users, RosterRecord record,
            RosterSaid said, RosterSchools schools, RosterPeople people, RosterEnrollments enrollments,
            boolean delta, Incoming incoming, Faults faults) {
        this.delta = delta;
        this.dialect = dialect;
        this.tables = tables;
        this.users = users;
        this.record = record;
        this.said = said;
        this.schools = schools;
        this.people = people;
        this.enrollments = enrollments;
        this.guardians = new RosterGuardians(people, record, incoming, faults);
        this.incoming = incoming;
        this.faults = faults;
    }

    void run() {
        if (dialect == Dialect.ONE_ROSTER_1_1) {
            var first = firstDays();
            rows("users").forEach(user -> user(user, first));
        } else {
            rows("roles").forEach(this::role);
            rows("users").stream().filter(RosterRow::isDeleted).forEach(user -> delete(user, user.cell("sourcedId"),
                    Optional.empty()));
        }
        rows("users").forEach(guardians::agents);
        rows("relationships").forEach(guardians::relationship);
        flags();
        tellLeftAside();
    }

    private List<RosterRow> rows(String file) {
        var table = tables.get(file);
        return table == null ? List.of() : table.rows();
    }

    /** OneRoster 1.1 dates only classes: a pupil is at the school from the first day in any class of it. */
    private Map<String, LocalDate> firstDays() {
        var first = new HashMap<String, LocalDate>();
        rows("enrollments").stream().filter(row -> !row.cell("beginDate").isEmpty() && !row.isDeleted())
                .forEach(row -> first.merge(row.cell("userSourcedId") + "/" + row.cell("schoolSourcedId"),
                        LocalDate.parse(row.cell("beginDate")), (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    private void user(RosterRow user, Map<String, LocalDate> first) {
        var id = user.cell("sourcedId");
        var role = user.cell("role");
        if (!role.equals("student")) {
            staffOrFamily(id, role);
        } else if (user.isDeleted()) {
            delete(user, id, Optional.empty());
        } else {
            for (var org : user.list("orgSourcedIds")) {
                stay(id, org, "orgSourcedIds", user, user.cell("grades"), "grades",
                        Optional.ofNullable(first.get(id + "/" + org)), Optional.empty(), user, "orgSourcedIds");
            }
        }
    }

    private void role(RosterRow role) {
        var id = role.cell("userSourcedId");
        var user = users.get(id);
        if (!role.cell("role").equals("student")) {
            staffOrFamily(id, role.cell("role"));
        } else if (role.isDeleted()) {
            delete(role, id, Optional.of(role.cell("orgSourcedId")));
        } else if (user == null || !user.isDeleted()) {
            boolean oneRoster = dialect.isOneRoster();
            var until = day(role, oneRoster ? "endDate" : "roleEndDate");
            if (oneRoster && user == null) {
                tellWithoutUser(role, id);
                return;
            }
            var gradeRow = oneRoster && user != null ? user : role;
            stay(id, role.cell("orgSourcedId"), "orgSourcedId", gradeRow,
                    gradeRow.cell(oneRoster ? "grades" : "grade"), oneRoster ? "grades" : "grade",
                    day(role, oneRoster ? "beginDate" : "roleStartDate"),
                    // OneRoster's endDate is the first day that no longer counts.
                    oneRoster ? until.map(end -> end.minusDays(1)) : until, role, oneRoster
                            ? "beginDate"
                            : "roleStartDate");
        }
    }

    private void stay(String userId, String org, String orgColumn, RosterRow gradeRow, String grade,
            String gradeColumn, Optional<LocalDate> from, Optional<LocalDate> until, RosterRow row,
            String fromColumn) {
        if (!schools.mayHavePupils(org)) {
            elsewhere++;
            return;
        }
        var of = enrollments.grade(grade, gradeRow, gradeColumn);
        if (of.isEmpty()) {
            return;
        }
        var school = schools.code(org, row, orgColumn);
        var pupil = people.pupil(userId, row);
        if (school.isPresent() && pupil.isPresent()) {
            enrollments.take(new Stay(pupil.get(), school.get(), of.get(), from, until, row, fromColumn));
        }
    }

    private void tellWithoutUser(RosterRow role, String userId) {
        if (delta) {
            faults.add(role.file(), role.line(), role.place("userSourcedId"), FaultCode.FACT_MISSING, "The grade of "
                    + Excerpt.of(userId) + " is not in the set: users.csv has no row of that sourcedId.");
        }
    }

    private void delete(RosterRow row, String userId, Optional<String> org) {
        var school = org.flatMap(id -> schools.mayHavePupils(id)
                ? schools.code(id, row, "orgSourcedId")
                : Optional.<String>empty());
        if (org.isPresent() && school.isEmpty()) {
            return;
        }
        people.identifier(userId).ifPresent(pupil -> enrollments.delete(pupil, school, row));
    }

    private void staffOrFamily(String userId, String role) {
        if (!guardians.isFamily(userId, role)) {
            people.educator(userId, role.equals("teacher"));
        }
    }

    private static Optional<LocalDate> day(RosterRow row, String column) {
        return Optional.of(row.cell(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    /** School Data Sync flags pupils without a day: they become statuses only from a day that is said. */
    private void flags() {
        int left = 0;
        for (var row : rows("userFlags")) {
            var status = FLAGS.get(row.cell("flag"));
            var pupil = people.identifier(row.cell("userSourcedId"));
            if (status == null || said.statusFrom().isEmpty() || pupil.isEmpty()
                    || (incoming.find(TableGuide.of("pupils"), pupil.get()) == null
                            && record.pupil(pupil.get()).isEmpty())) {
                left++;
            } else if (!record.hasStatus(pupil.get() + "/" + status)) {
                var fact = new PupilStatus(new PupilId(pupil.get()), status, said.statusFrom().get(), Optional.empty(),
                        "");
                incoming.add(TableGuide.of("statuses"), new Row(fact, row.line(), row.file()));
            }
        }
        if (left > 0) {
            faults.add("userFlags.csv", 0, 0, FaultCode.NOT_TAKEN,
                    left + " flags are not taken: they have no day, or are "
                            + "none of " + String.join(", ", FLAGS.keySet().stream().sorted().toList())
                            + ". A day can be said as statuses.from.");
        }
    }

    private void tellLeftAside() {
        LEFT_ASIDE.forEach((file, lacks) -> {
            if (tables.containsKey(file)) {
                faults.add(file + ".csv", 0, 0, FaultCode.NOT_TAKEN,
                        "Its rows were checked and make no facts: a roster "
                                + "does not say " + lacks + ".");
            }
        });
        if (tables.containsKey("demographics")) {
            faults.add("demographics.csv", 0, 0, FaultCode.NOT_TAKEN,
                    "Of it the day of birth is taken. The groups of race "
                            + "and ethnicity are fewer than the state's, and are not.");
        }
        if (elsewhere > 0) {
            faults.add("orgs.csv", 0, 0, FaultCode.NOT_TAKEN,
                    elsewhere + " times a student is named of an organization "
                            + "that is no school. These are not taken.");
        }
        guardians.tell();
        people.tellLeftAside();
        enrollments.tellLeftAside(!delta);
    }
}
