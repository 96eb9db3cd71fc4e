package org.manzanita.modality.traditional.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.modality.traditional.internal.DayTally.Share;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Reason;

/**
 * The finding of one schoolday. Its first reason is the verdict; what supports it follows, and last what is named beside
 * it.
 */
final class DayFinding {

    private final DayTally tally;
    private final DayRules rules;
    private final Readings readings;
    private final int creditable;
    private final int counted;
    private final int needed;
    private final Citation sum;
    private final List<Reason> supports = new ArrayList<>(4);
    private final List<EntryId> evidence = new ArrayList<>(8);
    private final List<Reason> chosen = new ArrayList<>(0);

    /** @param creditable of the minutes counted, those that can be credited */
    DayFinding(DayTally tally, DayRules rules, Readings readings, int creditable) {
        this.tally = tally;
        this.rules = rules;
        this.readings = readings;
        this.creditable = creditable;
        this.counted = tally.counted();
        this.needed = rules.needed();
        this.sum = rules.sum();
    }

    Finding finding() {
        supportByWork(false, "WORK_COUNTED", rules.timeValue(), " minutes of judged work: ");
        supportByWork(true, "ASYNC_COUNTED", rules.asynchronous(), " minutes of documented asynchronous time: ");
        if (tally.synchronousCounts()) {
            supportBySessions();
        }
        if (tally.synchronousCountsAlone()) {
            chosen.add(reading(rules.synchronous(), "Synchronous instruction counts, though no work counts that day"
                    + " (reading syncNeedsWork = false).", "syncNeedsWork"));
        }
        if (rules.minimum().isEmpty()) {
            return notEarned(Reason.refuses("NO_MINIMUM_DAY", sum,
                    "No minimum day is known for " + rules.whose() + ", so " + counted + " minutes earn nothing.",
                    evidence));
        }
        boolean byPart = rules.hourly() || readings.proportional();
        if (creditable == 0 || (creditable < needed && !byPart)) {
            return notEarned(shortfall());
        }
        if (rules.engagement().isPresent() && !readings.engagedEachDay() && tally.engagement().isEmpty()) {
            chosen.add(reading(rules.engagement().get(), "Nothing shows that the pupil was engaged on the day itself"
                    + " (reading charterEngagement = notRequired).", "charterEngagement"));
        }
        if (rules.engagement().isPresent() && readings.engagedEachDay()) {
            var engagement = rules.engagement().get().citation();
            if (tally.engagement().isEmpty()) {
                return notEarned(Reason.refuses("NOT_ENGAGED", engagement, counted + " of " + needed
                        + " minutes counted, but nothing shows that the pupil was engaged on the day itself: no session"
                        + " attended, no work handed in, none judged for that day alone (reading charterEngagement"
                        + " = required).", readings.chosen("charterEngagement")));
            }
            supports.add(Reason.supports("ENGAGED", engagement, "The pupil was engaged on the day itself.",
                    tally.engagement()));
        }
        return earned();
    }

    private Finding earned() {
        var reasons = new ArrayList<Reason>(supports.size() + 2);
        boolean whole = creditable == needed;
        reasons.add(whole
                ? Reason.supports("MINIMUM_DAY_MET", sum,
                        counted + " of " + needed + " minutes counted; the minimum day of "
                                + rules.whose() + " is met" + section() + ".",
                        evidence)
                : Reason.supports("HOURS_CREDITED", rules.hourly() ? hourly().citation() : sum, creditable + " of "
                        + needed + " minutes are credited as a part of the day"
                        + (rules.hourly() ? "" : " (reading partialDay = proportional)") + ".", evidence));
        reasons.addAll(supports);
        if (rules.hourly() && creditable < Math.min(counted, needed)) {
            reasons.add(Reason.notes("WEEKLY_HOUR_CAP", hourly().citation(), weekIsFull(), evidence));
        }
        addNotes(reasons, "");
        var credit = whole ? Days.ONE : Days.of(creditable, needed);
        return new Finding.Earned(credit, Minutes.of(counted), Minutes.of(needed), reasons);
    }

    private Finding notEarned(Reason refusal) {
        var reasons = new ArrayList<Reason>(supports.size() + 2);
        reasons.add(refusal);
        reasons.addAll(supports);
        addNotes(reasons, refusal.code());
        return new Finding.NotEarned(Minutes.of(counted), Minutes.of(needed), reasons);
    }

    /** Why the day falls short: what lies nearest first, so that the one reason is the telling one. */
    private Reason shortfall() {
        var start = counted + " of " + needed + " minutes counted";
        if (rules.hourly() && counted > 0) {
            return Reason.refuses("WEEKLY_HOUR_CAP", hourly().citation(), weekIsFull(), evidence);
        }
        if (tally.wouldBeMet()) {
            var telling = tally.lost().stream().filter(share -> share.minutes() > 0).findFirst().orElseThrow().work()
                    .loss()
                    .orElseThrow().note();
            var held = new StringBuilder(start).append('.');
            var lost = new ArrayList<EntryId>();
            for (var share : tally.lost()) {
                var note = share.work().loss().orElseThrow().note();
                if (note.code().equals(telling.code())) {
                    held.append(' ').append(note.held());
                    lost.addAll(note.evidence());
                }
            }
            return Reason.refuses(telling.code(), telling.under(), held.toString(), lost);
        }
        if (!tally.pending().isEmpty()) {
            return notJudged(start);
        }
        if (tally.isBlank()) {
            return Reason.refuses("NOTHING_RECORDED", sum,
                    start + "; no work was assigned or judged for the day, and no session attended.", List.of());
        }
        return Reason.refuses("BELOW_MINIMUM_DAY", sum, start + "; " + (needed - counted)
                + " too few for the minimum day of " + rules.whose() + section() + ".", evidence);
    }

    private Reason notJudged(String start) {
        var held = new StringBuilder(start).append("; the day is pending, since ");
        var assignments = new ArrayList<EntryId>();
        for (var assignment : tally.pending()) {
            held.append(assignments.isEmpty() ? "" : ", ").append(assignment.fact().assignmentId())
                    .append(" (due ").append(assignment.fact().dueOn()).append(')');
            assignments.add(assignment.id());
        }
        held.append(assignments.size() == 1 ? " is" : " are").append(" assigned for it and not judged.");
        return Reason.refuses("NOT_JUDGED", rules.timeValue().citation(), held.toString(), assignments);
    }

    private void supportByWork(boolean asynchronous, String code, LawRow under, String what) {
        int minutes = 0;
        StringBuilder items = null;
        List<EntryId> entries = List.of();
        for (Share share : tally.shares()) {
            if (share.work().isAsynchronous() == asynchronous) {
                if (items == null) {
                    items = new StringBuilder(64);
                    entries = new ArrayList<>(4);
                } else {
                    items.append(", ");
                }
                minutes = (int) Math.min(Integer.MAX_VALUE, (long) minutes + share.minutes());
                items.append(share.work().words()).append(' ').append(share.minutes());
                if (!share.work().isByDay()) {
                    items.append(" of ").append(share.work().fact().minutes().count());
                }
                entries.addAll(share.work().evidence());
            }
        }
        if (items != null) {
            supports.add(Reason.supports(code, under.citation(), minutes + what + items + ".", entries));
            evidence.addAll(entries);
        }
    }

    private void supportBySessions() {
        int minutes = 0;
        var items = new StringBuilder(64);
        var entries = new ArrayList<EntryId>(2);
        for (var session : tally.sessions()) {
            items.append(entries.isEmpty() ? "" : ", ").append(session.words());
            minutes = (int) Math.min(Integer.MAX_VALUE, (long) minutes + session.minutes());
            entries.addAll(session.evidence());
        }
        supports.add(Reason.supports("SYNC_COUNTED", rules.synchronous().citation(),
                minutes + " minutes of synchronous instruction: " + items + ".", entries));
        evidence.addAll(entries);
    }

    private void addNotes(List<Reason> reasons, String told) {
        if (!tally.synchronousCounts() && !tally.sessions().isEmpty()) {
            var entries = new ArrayList<EntryId>();
            tally.sessions().forEach(session -> entries.addAll(session.evidence()));
            reasons.add(Reason.notes("SYNC_WITHOUT_WORK", rules.synchronous().citation(),
                    "Synchronous instruction does not count: it augments the value of work, and no work counts that day"
                            + " (reading syncNeedsWork = true).",
                    entries));
        }
        for (var share : tally.lost()) {
            var note = share.work().loss().orElseThrow().note();
            if (!note.code().equals(told)) {
                reasons.add(note);
            }
        }
        reasons.addAll(tally.notes());
        reasons.addAll(chosen);
    }

    private Reason reading(LawRow under, String held, String setting) {
        return Reason.notes("READING_USED", under.citation(), held, readings.chosen(setting));
    }

    private String weekIsFull() {
        return creditable + " of the " + Math.min(counted, needed)
                + " minutes can be credited: the hours of the school week are used up.";
    }

    private LawRow hourly() {
        return rules.weeklyHourCap().orElseThrow();
    }

    private String section() {
        return rules.minimum().map(row -> " (" + row.section() + ")").orElse("");
    }
}
