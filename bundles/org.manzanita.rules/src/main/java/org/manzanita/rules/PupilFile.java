package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.Assignment;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.Grade;
import org.manzanita.model.HomeLanguage;
import org.manzanita.model.Permission;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Signature;
import org.manzanita.model.Status;

/** What one LEA recorded about one pupil, as the ledger stood after one entry. Withdrawn entries are not in it. */
public final class PupilFile {

    private final PupilId pupil;
    private final Facts facts;
    private final List<Recorded<Enrollment>> enrollments;
    private final List<Recorded<Agreement>> agreements;
    private final Map<String, List<Recorded<Signature>>> signatures;
    private final Map<String, List<Recorded<Permission>>> permissions;
    private final Map<String, Recorded<Assignment>> assignments;

    /** @param entries every entry about the pupil, withdrawals among them */
    public PupilFile(PupilId pupil, Collection<Entry> entries) {
        this.pupil = pupil;
        this.facts = Facts.standing(entries);
        this.enrollments = facts.all(Enrollment.class);
        this.agreements = facts.all(Agreement.class).stream()
                .sorted(Comparator.comparing((Recorded<Agreement> recorded) -> recorded.fact().from())
                        .thenComparing(recorded -> recorded.fact().agreementId()))
                .toList();
        this.signatures = facts.groupedBy(Signature.class, Signature::agreementId);
        this.permissions = facts.groupedBy(Permission.class, Permission::agreementId);
        this.assignments = facts.byKey(Assignment.class, Assignment::assignmentId);
    }

    public PupilId pupil() {
        return pupil;
    }

    /** The facts of one kind that stand, in the order in which they were recorded. */
    public <T extends PupilFact> List<Recorded<T>> all(Class<T> type) {
        return facts.all(type);
    }

    /** Who the pupil is; empty if the LEA recorded facts about a pupil that it never registered. */
    public Optional<Recorded<Pupil>> person() {
        var statements = facts.all(Pupil.class);
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
    }

    /** Age in whole years on the day; a birthday of 29 February is counted on 1 March of a common year. */
    public Optional<Integer> ageOn(LocalDate day) {
        return person().map(person -> {
            var birth = person.fact().birthDate();
            int years = day.getYear() - birth.getYear();
            boolean reached = day.getMonthValue() > birth.getMonthValue()
                    || (day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() >= birth.getDayOfMonth());
            return reached ? years : years - 1;
        });
    }

    /** The enrollment that holds on the day; of several the one recorded last. */
    public Optional<Recorded<Enrollment>> enrollmentOn(LocalDate day) {
        for (int i = enrollments.size() - 1; i >= 0; i--) {
            if (enrollments.get(i).fact().holdsOn(day)) {
                return Optional.of(enrollments.get(i));
            }
        }
        return Optional.empty();
    }

    /** The schools in which the pupil was enrolled on any of the days, in the order in which the enrollments begin. */
    public List<String> schoolsBetween(LocalDate from, LocalDate until) {
        return enrollments.stream()
                .map(Recorded::fact)
                .filter(enrollment -> !enrollment.from().isAfter(until)
                        && enrollment.until().map(last -> !last.isBefore(from)).orElse(true))
                .sorted(Comparator.comparing(Enrollment::from).thenComparing(Enrollment::enrollmentId))
                .map(Enrollment::schoolId).distinct().toList();
    }

    public Optional<Grade> gradeOn(LocalDate day) {
        return enrollmentOn(day).map(enrollment -> enrollment.fact().grade());
    }

    /** The statuses of that kind which hold on the day. */
    public List<Recorded<PupilStatus>> statusesOn(Status status, LocalDate day) {
        return facts.all(PupilStatus.class).stream()
                .filter(recorded -> recorded.fact().status() == status && recorded.fact().holdsOn(day)).toList();
    }

    public Optional<Recorded<PupilStatus>> statusOn(Status status, LocalDate day) {
        return statusesOn(status, day).stream().reduce((earlier, later) -> later);
    }

    /** Who is said to hold the pupil's educational rights: what was recorded last of that holder, verified or not. */
    public Optional<Recorded<RightsHolder>> rightsHolder(String holder) {
        return facts.all(RightsHolder.class).stream().filter(recorded -> recorded.fact().holder().equals(holder))
                .reduce((earlier, later) -> later);
    }

    /** The language in which the family is written to on the day, as a BCP 47 tag (EC 48985). */
    public Optional<String> homeLanguageOn(LocalDate day) {
        return facts.all(HomeLanguage.class).stream().map(Recorded::fact).filter(one -> !one.from().isAfter(day))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other).map(HomeLanguage::language);
    }

    /** The agreements, in the order in which they begin. */
    public List<Recorded<Agreement>> agreements() {
        return agreements;
    }

    public List<Recorded<Signature>> signaturesOf(String agreementId) {
        return signatures.getOrDefault(agreementId, List.of());
    }

    public List<Recorded<Permission>> permissionsOf(String agreementId) {
        return permissions.getOrDefault(agreementId, List.of());
    }

    public Optional<Recorded<Assignment>> assignment(String assignmentId) {
        return Optional.ofNullable(assignments.get(assignmentId));
    }

    /**
     * The schooldays of the school year up to the day, that one counted, on which an agreement covered the pupil: the
     * running count of EC 51747(i).
     */
    public List<LocalDate> studyDaysThrough(LocalDate day, ProgramFile program) {
        var year = SchoolYear.containing(day);
        return agreements.stream()
                .map(Recorded::fact)
                .filter(agreement -> !agreement.from().isAfter(day) && !agreement.until().isBefore(year.firstDay()))
                .flatMap(agreement -> {
                    var from = agreement.from().isBefore(year.firstDay()) ? year.firstDay() : agreement.from();
                    var until = agreement.until().isAfter(day) ? day : agreement.until();
                    return enrollmentOn(from).map(enrollment -> enrollment.fact().schoolId()).stream()
                            .flatMap(school -> program.calendarOf(school).taughtBetween(from, until).stream());
                })
                .distinct().sorted().toList();
    }
}
