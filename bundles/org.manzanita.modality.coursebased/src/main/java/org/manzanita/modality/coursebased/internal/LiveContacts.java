package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.model.Educator;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.Session;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/** Through 2020-21: a certificated employee and the pupil communicate live twice in each calendar month. */
@Component
public final class LiveContacts implements Watch {

    @Override
    public String name() {
        return "liveContacts";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings around) {
        var months = new TreeMap<YearMonth, LocalDate>();
        pupil.days().stream().filter(day -> day.modality().equals(CourseBasedModality.NAME)).map(JudgedDay::day)
                .filter(day -> !day.isAfter(around.on()))
                .forEach(day -> months.putIfAbsent(YearMonth.from(day), day));
        var notices = new ArrayList<Notice>();
        months.forEach((month, first) -> around.law()
                .find("liveContactsPerMonth", CourseBasedModality.NAME, first)
                .ifPresent(row -> notices.add(notice(pupil, around, month, first, row))));
        return notices;
    }

    private Notice notice(JudgedPupil pupil, Surroundings around, YearMonth month, LocalDate first, LawRow row) {
        var contacts = contacts(pupil, around, month);
        var state = contacts.size() >= row.integer()
                ? Notice.State.DONE
                : around.on().isAfter(month.atEndOfMonth()) ? Notice.State.OVERDUE : Notice.State.DUE;
        return new Notice(name(), Optional.of(pupil.pupil()), "Communicate live with the pupil " + row.value()
                + " times in " + month + ".", first, Optional.of(month.atEndOfMonth()), state,
                Reason.notes("CBIS_DUTY", row.citation(), contacts.size() + " live contacts with a certificated"
                        + " employee are recorded in " + month + "; " + row.value() + " are needed.", contacts));
    }

    private static List<EntryId> contacts(JudgedPupil pupil, Surroundings around, YearMonth month) {
        var latest = new LinkedHashMap<String, Recorded<Participation>>();
        pupil.file().all(Participation.class).forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        return latest.values().stream().filter(taken -> taken.fact().minutes().compareTo(Minutes.ZERO) > 0
                && around.program().session(taken.fact().sessionId()).map(Recorded::fact)
                        .filter(session -> isLive(session, around, month)).isPresent())
                .map(Recorded::id).toList();
    }

    private static boolean isLive(Session session, Surroundings around, YearMonth month) {
        return session.twoWay() && YearMonth.from(session.day()).equals(month) && !session.day().isAfter(around.on())
                && around.program().educator(session.educatorId()).map(Recorded::fact).filter(Educator::certificated)
                        .isPresent();
    }
}
