package org.manzanita.console.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzanita.access.LedgerAfter;
import org.manzanita.access.Trial;
import org.manzanita.console.Progress;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;

/**
 * The days that come out otherwise after a trial, by the rules as they stand. Pupils of whom something would be added
 * are judged before and after; if something would be added about the LEA itself, every pupil is.
 */
final class DaysAfter {

    private final Ledger before;
    private final LedgerAfter after;
    private final CreditService now;
    private final CreditService then;
    private final List<List<Object>> rows = new ArrayList<>();
    private final SortedSet<PupilId> judged = new TreeSet<>();

    DaysAfter(Ledger ledger, CreditService credit, Trial trial, Progress progress) {
        this.before = ledger;
        this.after = new LedgerAfter(ledger, trial);
        this.now = credit;
        this.then = credit.over(after);
        for (var lea : trial.entries().keySet()) {
            progress.say("Judging before and after …");
            years(lea).forEach(year -> judge(lea, year));
        }
    }

    /** Rows of pupil, from, until, days, as it is, as it would be, section. */
    List<List<Object>> rows() {
        return rows;
    }

    int pupilsJudged() {
        return judged.size();
    }

    private SortedSet<SchoolYear> years(LeaId lea) {
        return after.aboutProgram(lea, EntryId.LATEST).stream().map(entry -> entry.fact())
                .filter(CalendarDay.class::isInstance)
                .map(day -> SchoolYear.containing(((CalendarDay) day).day()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void judge(LeaId lea, SchoolYear year) {
        var question = Question.of(lea, year);
        boolean isNew = before.head(lea).equals(EntryId.NONE);
        if (after.addedAboutProgram(lea).isEmpty()) {
            for (var pupil : after.addedByPupil(lea).keySet()) {
                compare(isNew ? null : now.judge(question, pupil), then.judge(question, pupil));
            }
            return;
        }
        var stood = new TreeMap<PupilId, JudgedPupil>();
        if (!isNew) {
            now.sweep(question, pupil -> stood.put(pupil.pupil(), pupil));
        }
        then.sweep(question, pupil -> compare(stood.remove(pupil.pupil()), pupil));
    }

    private void compare(@Nullable JudgedPupil one, JudgedPupil two) {
        judged.add(two.pupil());
        var days = new TreeMap<Key, JudgedDay[]>();
        if (one != null) {
            one.days().forEach(day -> days.computeIfAbsent(Key.of(day), key -> new JudgedDay[2])[0] = day);
        }
        two.days().forEach(day -> days.computeIfAbsent(Key.of(day), key -> new JudgedDay[2])[1] = day);
        Run run = null;
        for (var day : days.entrySet()) {
            var here = run(two.pupil(), day);
            if (run != null && run.isContinuedBy(here)) {
                run = new Run(run.pupil, run.agreement, run.from, here.until, run.days + here.days, run.now, run.then,
                        run.section);
            } else {
                if (run != null && run.differs()) {
                    rows.add(run.row());
                }
                run = here;
            }
        }
        if (run != null && run.differs()) {
            rows.add(run.row());
        }
    }

    private Run run(PupilId pupil, Map.Entry<Key, JudgedDay[]> day) {
        var is = day.getValue()[0];
        var would = day.getValue()[1];
        var refusing = would != null && !would.earned() ? would : is != null && !is.earned() ? is : null;
        var section = refusing == null
                ? ""
                : now.law().primaryRefusal(refusing.finding()).map(reason -> reason.under().section()).orElse("");
        return new Run(pupil.value(), day.getKey().agreement, day.getKey().day, day.getKey().day, 1, said(is),
                said(would), section);
    }

    private String said(@Nullable JudgedDay day) {
        if (day == null) {
            return "no day of study";
        }
        Law law = now.law();
        return day.earned()
                ? "earned " + day.finding().credit()
                : law.primaryRefusal(day.finding()).map(Reason::code).orElse("not earned");
    }

    /** By agreement, so that days of one agreement that follow one another stand together. */
    private record Key(String agreement, LocalDate day) implements Comparable<Key> {

        static Key of(JudgedDay day) {
            return new Key(day.agreementId(), day.day());
        }

        @Override
        public int compareTo(Key other) {
            int byAgreement = agreement.compareTo(other.agreement);
            return byAgreement == 0 ? day.compareTo(other.day) : byAgreement;
        }
    }

    private record Run(String pupil, String agreement, LocalDate from, LocalDate until, int days, String now,
            String then, String section) {

        boolean differs() {
            return !now.equals(then);
        }

        boolean isContinuedBy(Run next) {
            return agreement.equals(next.agreement) && now.equals(next.now) && then.equals(next.then)
                    && section.equals(next.section);
        }

        List<Object> row() {
            return List.of(pupil, from, until, days, now, then, section);
        }
    }
}
