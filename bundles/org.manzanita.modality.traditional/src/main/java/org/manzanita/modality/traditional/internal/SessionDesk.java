package org.manzanita.modality.traditional.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.Session;
import org.manzanita.model.SessionKind;
import org.manzanita.modality.traditional.TraditionalModality;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;

/** Sorts a period's sessions into what counts as synchronous instruction and what does not (T-04, D-04). */
final class SessionDesk {

    private final Period period;
    private final StudyDays days;
    private final Staff staff;
    private final Law law;

    SessionDesk(Period period, StudyDays days, Staff staff, Law law) {
        this.period = period;
        this.days = days;
        this.staff = staff;
        this.law = law;
    }

    /** The sessions on schooldays of the period, by day and id. Those on other days earn nothing (ATT-08). */
    List<Attended> sorted() {
        // In the order of the ledger, which is nearly that of their dates: so sorting them is little work.
        var recorded = period.pupil().all(Participation.class);
        var latest = LinkedHashMap.<String, Recorded<Participation>>newLinkedHashMap(recorded.size());
        for (var participation : recorded) {
            latest.merge(participation.fact().sessionId(), participation,
                    (one, other) -> one.id().compareTo(other.id()) >= 0 ? one : other);
        }
        var sorted = new ArrayList<Attended>(latest.size());
        for (var participation : latest.values()) {
            var session = period.program().session(participation.fact().sessionId());
            int place = session.isPresent() ? days.placeOf(session.get().fact().day()) : -1;
            if (place >= 0) {
                sorted.add(attended(participation, session.get(), place));
            }
        }
        sorted.sort(Attended.IN_ORDER_OF_DAY);
        return sorted;
    }

    private Attended attended(Recorded<Participation> participation, Recorded<Session> session, int place) {
        var rules = days.rules(place);
        int recorded = participation.fact().minutes().count();
        int length = session.fact().minutes().count();
        var plain = new Attended(participation, session, place, Math.min(recorded, length), List.of());
        var under = rules.synchronous().citation();
        if (recorded == 0) {
            return missed(plain);
        }
        var why = shortcoming(plain, rules);
        if (why.isPresent()) {
            return new Attended(participation, session, place, 0, List.of(Reason.notes(why.get().code(), under,
                    recorded + " minutes of " + session.fact().sessionId() + " do not count: " + why.get().why() + ".",
                    plain.evidence())));
        }
        var notes = new ArrayList<Reason>();
        if (!session.fact().underPlan()) {
            notes.add(beyondPlan(plain, under));
        }
        if (recorded > length) {
            notes.add(Reason.notes("SYNC_OVER_LENGTH", under, recorded + " minutes of " + session.fact().sessionId()
                    + " are recorded, which lasted " + length + "; no more than that counts.", plain.evidence()));
        }
        return notes.isEmpty() ? plain : new Attended(participation, session, place, plain.minutes(), notes);
    }

    private Reason beyondPlan(Attended plain, Citation under) {
        var entries = new ArrayList<>(plain.evidence());
        entries.addAll(days.readings(plain.place()).chosen("syncOnlyUnderPlan"));
        return Reason.notes("READING_USED", under, plain.session().fact().sessionId()
                + " counts, though it is not offered"
                + " under the plan of EC 51747(e), since the plan need not cover the pupil (reading syncOnlyUnderPlan"
                + " = false).", entries);
    }

    /** A session that was missed says nothing of the day's credit; since 2022-23 it is nonparticipation (T-07). */
    private Attended missed(Attended plain) {
        var rules = days.rules(plain.place());
        if (plain.session().fact().sessionKind() == SessionKind.OFFICE_HOURS
                || !rules.isNonparticipation("missedSession")) {
            return plain;
        }
        var session = plain.session().fact().sessionId();
        return new Attended(plain.participation(), plain.session(), plain.place(), 0,
                rules.nonparticipation().stream()
                        .map(known -> Reason.notes("NONPARTICIPATORY", known.citation(), "The pupil missed " + session
                                + " and is nonparticipatory that day; work alone may still earn it.",
                                plain.evidence()))
                        .toList());
    }

    private Optional<Shortcoming> shortcoming(Attended attended, DayRules rules) {
        var session = attended.session().fact();
        if (session.sessionKind() != SessionKind.SYNCHRONOUS) {
            return because("NOT_SYNCHRONOUS", "live interaction and office hours are no synchronous instruction");
        }
        if (!rules.synchronousCounts()) {
            return because("SYNC_NOT_ALLOWED", "under the law of the school year " + law.yearOf(session.day())
                    + " only work counts");
        }
        if (!session.twoWay()) {
            return because("NOT_SYNCHRONOUS", "teacher and pupil could not speak with one another live");
        }
        var teacher = staff.shortcoming(session.educatorId(), session.day());
        if (teacher.isPresent()) {
            return because("NOT_SYNCHRONOUS", "the teacher is no certificated employee of the LEA, " + teacher.get());
        }
        if (!days.readings(attended.place()).anyTeacherOfRecord() && !isTeacherOfRecord(session)) {
            return because("NOT_SYNCHRONOUS", session.educatorId() + " is neither the supervising teacher nor the"
                    + " teacher of a course of the pupil (reading syncTeacherOfRecord = supervisorOrCourseTeacher)");
        }
        if (!isOfThisModality(session)) {
            return because("SYNC_OFF_PLAN", "the program " + session.programId() + " is not the agreement's");
        }
        if (!session.underPlan() && !isBeyondPlan(attended)) {
            return because("SYNC_OFF_PLAN", "the session is not offered under the plan of EC 51747(e)"
                    + (isShort(attended) ? " (reading syncOnlyUnderPlan = true)" : ""));
        }
        return unevidenced(attended.participation().fact(), session);
    }

    private Optional<Shortcoming> unevidenced(Participation fact, Session session) {
        if (fact.evidence() == ParticipationEvidence.NONE) {
            return because("NO_SYNC_EVIDENCE", "nothing is recorded that shows the pupil took part");
        }
        if (fact.evidence() == ParticipationEvidence.WORK) {
            return Optional.empty();
        }
        if (fact.verifiedBy().isEmpty()) {
            return because("NO_SYNC_EVIDENCE", "no certificated employee verified that the pupil was seen or heard");
        }
        return staff.shortcoming(fact.verifiedBy().get(), session.day()).map(why -> new Shortcoming("NO_SYNC_EVIDENCE",
                "it was not verified by a certificated employee of the LEA, " + why));
    }

    private boolean isOfThisModality(Session session) {
        return session.programId().equals(period.agreement().fact().programId())
                || period.program().program(session.programId())
                        .map(program -> program.fact().modality().equals(TraditionalModality.NAME)).orElse(false);
    }

    private boolean isTeacherOfRecord(Session session) {
        if (session.educatorId().equals(period.agreement().fact().supervisor())) {
            return true;
        }
        for (Recorded<CourseEnrollment> course : period.pupil().all(CourseEnrollment.class)) {
            if (course.fact().teacher().equals(session.educatorId()) && course.fact().holdsOn(session.day())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the LEA reads G-08 so that pupils whom the plan need not cover may count sessions outside it. */
    private boolean isBeyondPlan(Attended attended) {
        return !days.readings(attended.place()).syncOnlyUnderPlan() && isShort(attended);
    }

    private boolean isShort(Attended attended) {
        var day = days.day(attended.place());
        return law.find("exemptBelowSchooldays", "all", day)
                .map(row -> period.pupil().studyDaysThrough(day, period.program()).size() < row.integer())
                .orElse(false);
    }

    private static Optional<Shortcoming> because(String code, String why) {
        return Optional.of(new Shortcoming(code, why));
    }

    private record Shortcoming(String code, String why) {}
}
