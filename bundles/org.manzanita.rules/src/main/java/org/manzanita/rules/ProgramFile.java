package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Course;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.Credential;
import org.manzanita.model.Educator;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Figure;
import org.manzanita.model.Lea;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.School;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Session;
import org.manzanita.model.Setting;

/**
 * What one LEA recorded that is not about a single pupil: its schools, calendars, staff, courses, sessions and board
 * policies, as the ledger stood after one entry.
 */
public final class ProgramFile {

    private final EntryId asOf;
    private final Facts facts;
    private final Lea lea;
    private final Map<String, Recorded<School>> schools;
    private final Map<String, SchoolCalendar> calendars = new HashMap<>();
    private final Map<String, Recorded<Program>> programs;
    private final Map<String, Recorded<Educator>> educators;
    private final Map<String, List<Recorded<Credential>>> credentials;
    private final Map<String, Recorded<Course>> courses;
    private final Map<String, Recorded<CourseCertification>> certifications;
    private final Map<String, Recorded<Session>> sessions;
    private final Map<String, List<Recorded<BoardPolicy>>> boardPolicies;
    private final Map<String, List<Recorded<Setting>>> settings;
    private final Map<String, Recorded<Figure>> figures;

    /**
     * @param entries every entry about the LEA itself up to {@code asOf}, withdrawals among them
     * @throws IllegalArgumentException if no entry says which LEA it is
     */
    public ProgramFile(EntryId asOf, Collection<Entry> entries) {
        this.asOf = asOf;
        this.facts = Facts.standing(entries);
        var leas = facts.all(Lea.class);
        if (leas.isEmpty()) {
            throw new IllegalArgumentException("The ledger holds no LEA yet. Import a program folder first.");
        }
        this.lea = leas.getLast().fact();
        this.schools = facts.byKey(School.class, School::schoolId);
        this.programs = facts.byKey(Program.class, Program::programId);
        this.educators = facts.byKey(Educator.class, Educator::educatorId);
        this.credentials = facts.groupedBy(Credential.class, Credential::educatorId);
        this.courses = facts.byKey(Course.class, Course::courseId);
        this.certifications = facts.byKey(CourseCertification.class, CourseCertification::key);
        this.sessions = facts.byKey(Session.class, Session::sessionId);
        this.boardPolicies = facts.groupedBy(BoardPolicy.class, BoardPolicy::modality);
        this.settings = facts.groupedBy(Setting.class, Setting::setting);
        this.figures = facts.byKey(Figure.class, Figure::key);
        var days = facts.groupedBy(CalendarDay.class, CalendarDay::calendarId);
        var months = facts.groupedBy(SchoolMonth.class, SchoolMonth::calendarId);
        days.forEach((calendar, listed) -> calendars.put(calendar, new SchoolCalendar(calendar, listed,
                months.getOrDefault(calendar, List.of()).stream().map(Recorded::fact).toList())));
    }

    /** The entry after which the ledger stood so. */
    public EntryId asOf() {
        return asOf;
    }

    public Lea lea() {
        return lea;
    }

    /** The facts of one kind that stand, in the order in which they were recorded. */
    public <T extends ProgramFact> List<Recorded<T>> all(Class<T> type) {
        return facts.all(type);
    }

    public Optional<Recorded<School>> school(String schoolId) {
        return Optional.ofNullable(schools.get(schoolId));
    }

    /** The calendar that the school keeps; an empty one if none is recorded, so that no day of it is taught. */
    public SchoolCalendar calendarOf(String schoolId) {
        var school = schools.get(schoolId);
        var calendarId = school == null ? "" : school.fact().calendarId();
        var calendar = calendars.get(calendarId);
        return calendar != null ? calendar : new SchoolCalendar(calendarId, List.of(), List.of());
    }

    public Optional<Recorded<Program>> program(String programId) {
        return Optional.ofNullable(programs.get(programId));
    }

    public Optional<Recorded<Educator>> educator(String educatorId) {
        return Optional.ofNullable(educators.get(educatorId));
    }

    public List<Recorded<Credential>> credentialsOf(String educatorId) {
        return credentials.getOrDefault(educatorId, List.of());
    }

    public Optional<Recorded<Course>> course(String courseId) {
        return Optional.ofNullable(courses.get(courseId));
    }

    public Optional<Recorded<CourseCertification>> certification(String courseId, SchoolYear year) {
        return Optional.ofNullable(certifications.get(courseId + "/" + year));
    }

    public Optional<Recorded<Session>> session(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    public List<Recorded<BoardPolicy>> boardPolicies(String modality) {
        return boardPolicies.getOrDefault(modality, List.of());
    }

    /** The LEA's choice among open readings that holds on the day, if it made one. */
    public Optional<Recorded<Setting>> setting(String name, LocalDate day) {
        return settings.getOrDefault(name, List.of()).stream()
                .filter(setting -> !day.isBefore(setting.fact().from())
                        && setting.fact().until().map(last -> !day.isAfter(last)).orElse(true))
                .reduce((earlier, later) -> later);
    }

    public Optional<Recorded<Figure>> figure(SchoolYear year, String name) {
        return Optional.ofNullable(figures.get(year + "/" + name));
    }
}
