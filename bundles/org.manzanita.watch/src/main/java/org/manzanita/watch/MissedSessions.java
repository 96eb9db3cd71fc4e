package org.manzanita.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.time.LocalDate;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.Session;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Recorded;

/**
 * EC 51747(d)(1)(B): the pupil is nonparticipatory in synchronous instruction for more than a percentage of the times
 * scheduled in a school month. A month is looked at when it is over: before, its times are not all known.
 */
final class MissedSessions {

    private final Around around;

    MissedSessions(Around around) {
        this.around = around;
    }

    /** A session that was scheduled for the pupil. */
    private record Scheduled(LocalDate day, boolean missed, EntryId evidence) {}

    List<Trigger> triggers() {
        var byMonth = new TreeMap<LocalDate, List<Scheduled>>();
        for (var scheduled : scheduled()) {
            around.calendarOn(scheduled.day()).monthOf(scheduled.day())
                    .filter(month -> !month.until().isAfter(around.on()))
                    .ifPresent(month -> byMonth.computeIfAbsent(month.from(), from -> new ArrayList<>())
                            .add(scheduled));
        }
        var triggers = new ArrayList<Trigger>();
        byMonth.values().forEach(month -> judge(month, triggers));
        return triggers;
    }

    private void judge(List<Scheduled> month, List<Trigger> triggers) {
        var missed = new ArrayList<EntryId>();
        for (var session : month) {
            if (!session.missed()) {
                continue;
            }
            missed.add(session.evidence());
            var modality = around.modalityOn(session.day());
            var percent = around.law("nonparticipationPercent", modality, session.day());
            if (percent.isPresent() && isMore(missed.size(), month.size(), percent.get())) {
                if (Triggers.apply("nonparticipation", around, modality, session.day())
                        && around.isLongStay(session.day(), modality)) {
                    triggers.add(new Trigger(session.day(), modality, percent.get().citation(), told(month, percent
                            .get()), month.stream().filter(Scheduled::missed).map(Scheduled::evidence).toList()));
                }
                return;
            }
        }
    }

    private static boolean isMore(int missed, int scheduled, LawRow percent) {
        return missed * 100L > (long) scheduled * percent.integer();
    }

    private static String told(List<Scheduled> month, LawRow percent) {
        long missed = month.stream().filter(Scheduled::missed).count();
        return "In the school month of " + month.getFirst().day() + " the pupil took no part in " + missed + " of "
                + month.size() + " scheduled times of synchronous instruction, " + Percent.of(missed, month.size())
                + " percent; more than " + percent.value() + " percent begins re-engagement.";
    }

    private List<Scheduled> scheduled() {
        var latest = new LinkedHashMap<String, Recorded<Participation>>();
        around.pupil().file().all(Participation.class)
                .forEach(recorded -> latest.put(recorded.fact().key(), recorded));
        var scheduled = new ArrayList<Scheduled>();
        for (var participation : latest.values()) {
            around.seen().program().session(participation.fact().sessionId()).map(Recorded::fact)
                    .filter(session -> session.sessionKind() == SessionKind.SYNCHRONOUS && isSeen(session))
                    .ifPresent(session -> scheduled.add(new Scheduled(session.day(),
                            participation.fact().minutes().equals(Minutes.ZERO), participation.id())));
        }
        scheduled.sort(Comparator.comparing(Scheduled::day).thenComparing(Scheduled::evidence));
        return scheduled;
    }

    private boolean isSeen(Session session) {
        return !session.day().isAfter(around.on()) && around.pupil().year().contains(session.day());
    }
}
