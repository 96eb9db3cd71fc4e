package org.manzanita.testing.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Channel;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.PupilId;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;

/** The sessions that the sample's programs offer, as the district publishes them, and who took part. */
final class SampleSessions {

    private final SampleFacts facts;
    private final List<LocalDate> schooldays;
    private final String year;

    SampleSessions(SampleFacts facts, SampleCalendar calendar) {
        this.facts = facts;
        this.schooldays = calendar.schooldays();
        this.year = Integer.toString(calendar.first().getYear() % 100);
    }

    /** What is offered whether or not a pupil of the band is there: class sessions, live interaction, office hours. */
    void offer() {
        for (var day : schooldays) {
            for (var band : List.of("TK-1", "2-3", "4-5")) {
                session(id(band, day), "tk5-remote", day, SessionKind.SYNCHRONOUS, SessionForm.CLASSROOM, "T-101",
                        minutes(band, day));
            }
            session(id("office", day), "tk5-remote", day, SessionKind.OFFICE_HOURS, SessionForm.CLASSROOM, "T-102", 30);
            session(id("live68", day), "el-sereno-6-8", day, SessionKind.LIVE_INTERACTION, SessionForm.SMALL_GROUP,
                    "T-202", 15);
            if (isWeekly(day)) {
                session(id("w68", day), "el-sereno-6-8", day, SessionKind.SYNCHRONOUS, SessionForm.SMALL_GROUP, "T-202",
                        40);
                session(id("w912", day), "el-sereno-9-12", day, SessionKind.SYNCHRONOUS, SessionForm.SMALL_GROUP,
                        "T-201", 40);
            }
        }
    }

    /** Minutes of synchronous instruction that the pupil of the grade attends on the day, if it attends everything. */
    int offered(Grade grade, LocalDate day) {
        return band(grade).map(band -> minutes(band, day)).orElse(isWeekly(day) ? 40 : 0);
    }

    /** The pupil was scheduled for everything of its grade on the day, and attended it or not. */
    void scheduled(PupilId pupil, Grade grade, LocalDate day, boolean attended) {
        var sessions = new ArrayList<String>();
        var band = band(grade);
        if (band.isPresent()) {
            sessions.add(id(band.get(), day));
        } else {
            boolean middle = grade.compareTo(Grade.GRADE_8) <= 0;
            if (middle) {
                sessions.add(id("live68", day));
            }
            if (isWeekly(day)) {
                sessions.add(id(middle ? "w68" : "w912", day));
            }
        }
        for (var session : sessions) {
            int minutes = !attended ? 0 : session.contains("live68") ? 15 : offered(grade, day);
            var by = session.contains("w912") ? "T-201" : band.isPresent() ? "T-101" : "T-202";
            facts.add(new Participation(session, pupil, Minutes.of(minutes),
                    attended ? ParticipationEvidence.VERBAL : ParticipationEvidence.NONE,
                    attended ? Optional.of(by) : Optional.empty()));
        }
    }

    /** The meeting of the week is on its first schoolday. */
    private boolean isWeekly(LocalDate day) {
        var monday = day.with(DayOfWeek.MONDAY);
        return schooldays.stream().filter(each -> !each.isBefore(monday)).findFirst().filter(day::equals).isPresent();
    }

    private static Optional<String> band(Grade grade) {
        return grade.compareTo(Grade.GRADE_1) <= 0
                ? Optional.of("TK-1")
                : grade.compareTo(Grade.GRADE_3) <= 0
                        ? Optional.of("2-3")
                        : grade.compareTo(Grade.GRADE_5) <= 0 ? Optional.of("4-5") : Optional.empty();
    }

    private static int minutes(String band, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.THURSDAY) {
            return 60;
        }
        return switch (band) {
            case "TK-1" -> 75;
            case "2-3" -> 105;
            default -> 135;
        };
    }

    private String id(String what, LocalDate day) {
        return "S" + year + "-" + what + "-" + String.valueOf(day).substring(5);
    }

    private void session(String id, String program, LocalDate day, SessionKind kind, SessionForm form, String educator,
            int minutes) {
        facts.add(new Session(id, program, day, kind, form, Channel.INTERNET, educator, Minutes.of(minutes), true,
                true));
    }
}
