package org.manzanita.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.manzanita.credit.Containment.Failure;
import org.manzanita.model.Agreement;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.School;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Extension;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;

/**
 * Judges pupils: asks the agreement's modality for the worth of each day, then every state rule and policy whether
 * something refuses it, and holds the pupil to one day of attendance a day (EC 51747.5(b)(3)-(4)).
 *
 * <p>A pure function of its arguments, without OSGi: it runs the same in a test and on another engine.
 */
public final class Judging {

    /** The code of the refusal where a rule failed, and so has no opinion. */
    public static final String FAILED_CODE = "PLUGIN_FAILED";

    /** Of the reason why a day earns nothing since a plug-in did not answer in time; it may, another time. */
    public static final String LATE_CODE = "PLUGIN_LATE";

    private static final Citation AGREEMENT = new Citation("A-01", "EC 51747(g)");

    private final Map<String, Modality> modalities = new TreeMap<>();
    private final List<StateRule> stateRules;
    private final List<Policy> policies;
    private final Law law;
    private final Containment containment;
    private final Extensions extensions;

    /** @throws DuplicateModalityException if two modalities have one name */
    public Judging(Collection<? extends Modality> modalities, Collection<? extends StateRule> stateRules,
            Collection<? extends Policy> policies, Law law) {
        this(modalities, stateRules, policies, List.of(), law, Containment.none());
    }

    /**
     * @param extensions that policies name
     * @param containment how rules that others have written are asked
     * @throws DuplicateModalityException if two modalities have one name
     */
    public Judging(Collection<? extends Modality> modalities, Collection<? extends StateRule> stateRules,
            Collection<? extends Policy> policies, Collection<? extends Extension> extensions, Law law,
            Containment containment) {
        for (var modality : modalities) {
            var name = containment.named(modality, modality::name);
            var earlier = this.modalities.put(name, modality);
            if (earlier != null) {
                throw new DuplicateModalityException(name, earlier.getClass(), modality.getClass());
            }
        }
        // In an order of their own, so that it never matters in which order bundles were started.
        this.stateRules = stateRules.stream()
                .sorted(Comparator
                        .comparing((StateRule rule) -> containment.ask(rule, rule::rules, List.of()).toString())
                        .thenComparing(rule -> rule.getClass().getName()))
                .map(rule -> (StateRule) rule).toList();
        this.policies = policies.stream()
                .sorted(Comparator.comparing((Policy policy) -> containment.ask(policy, policy::policyId, "")))
                .map(policy -> (Policy) policy)
                .toList();
        this.law = law;
        this.containment = containment;
        this.extensions = new Extensions(extensions, containment, law);
    }

    public List<String> modalities() {
        return List.copyOf(modalities.keySet());
    }

    /** Judges the pupil's schooldays of the year under every agreement that touches it. */
    public JudgedPupil judge(PupilFile pupil, ProgramFile program, SchoolYear year) {
        var days = new ArrayList<JudgedDay>();
        for (var agreement : pupil.agreements()) {
            var period = period(pupil, program, agreement, year);
            if (!period.schooldays().isEmpty()) {
                days.addAll(judge(period));
            }
        }
        days.sort(Comparator.comparing(JudgedDay::day).thenComparing(JudgedDay::agreementId));
        return new JudgedPupil(pupil, year, DailyCeiling.held(days, law));
    }

    /** The period, with what extensions work out about it for policies that ask. */
    public Period extended(Period period) {
        return period.with(extensions.about(period));
    }

    private static Period period(PupilFile pupil, ProgramFile program, Recorded<Agreement> agreement, SchoolYear year) {
        var from = agreement.fact().from().isBefore(year.firstDay()) ? year.firstDay() : agreement.fact().from();
        var until = agreement.fact().until().isAfter(year.lastDay()) ? year.lastDay() : agreement.fact().until();
        var taught = new ArrayList<LocalDate>();
        var schools = pupil.schoolsBetween(from, until);
        if (schools.isEmpty()) {
            // Enrolled nowhere: the LEA's first calendar still says which days E-04 is to refuse.
            schools = program.all(School.class).stream().map(school -> school.fact().schoolId()).limit(1).toList();
        }
        var first = schools.isEmpty() ? "" : schools.getFirst();
        for (var school : schools) {
            for (var day : program.calendarOf(school).taughtBetween(from, until)) {
                var enrolled = pupil.enrollmentOn(day);
                // A day without any enrollment keeps the calendar of the pupil's first school, and E-04 refuses it.
                if (enrolled.map(enrollment -> enrollment.fact().schoolId().equals(school))
                        .orElse(school.equals(first))) {
                    taught.add(day);
                }
            }
        }
        taught.sort(Comparator.naturalOrder());
        return new Period(pupil, program, agreement, year, taught);
    }

    private List<JudgedDay> judge(Period period) {
        var agreement = period.agreement().fact();
        var rulings = new ArrayList<Ruling>();
        for (var rule : stateRules) {
            rulings.addAll(asked(rule, period, () -> rule.rule(period, law)));
        }
        var extended = extended(period);
        for (var policy : policies) {
            rulings.addAll(asked(policy, period, () -> policy
                    .governs(period.program().lea().lea()) ? policy.rule(extended, law) : List.of()));
        }
        var ruled = new RuledDays(rulings);
        var judged = new ArrayList<JudgedDay>(period.schooldays().size());
        for (var value : values(period)) {
            var enrollment = period.pupil().enrollmentOn(value.day());
            judged.add(new JudgedDay(value.day(), agreement.agreementId(), agreement.programId(), agreement.modality(),
                    enrollment.map(enrolled -> enrolled.fact().schoolId()).orElse(""),
                    enrollment.map(enrolled -> enrolled.fact().grade()).orElse(Grade.ADULT),
                    ruled.finding(value)));
        }
        return judged;
    }

    /** What the rule says; if it fails it has no opinion, and the days of the period are not claimable. */
    private List<Ruling> asked(Object rule, Period period, Supplier<List<Ruling>> question) {
        var answer = containment.ask(rule, question);
        return answer.failure().map(failure -> List.of(Ruling.throughout(period, failure.reason(Effect.REFUSES))))
                .orElse(answer.given());
    }

    /** The days that the modality answered for; if it fails, or leaves some out, none of them is worth anything. */
    private List<DayValue> asked(Modality modality, Period period) {
        var answer = containment.ask(modality, () -> modality.judge(period, law));
        var failure = answer.failure().or(() -> areOf(period.schooldays(), answer.given())
                ? Optional.empty()
                : Optional.of(new Failure("It did not answer for each schoolday in turn.", false)));
        return failure.map(each -> none(period, each.reason(Effect.REFUSES))).orElse(answer.given());
    }

    private static boolean areOf(List<LocalDate> schooldays, List<DayValue> values) {
        boolean all = schooldays.size() == values.size();
        for (int i = 0; all && i < values.size(); i++) {
            all = values.get(i).day().equals(schooldays.get(i));
        }
        return all;
    }

    private static List<DayValue> none(Period period, Reason reason) {
        return period.schooldays().stream()
                .map(day -> new DayValue(day, new Finding.NotEarned(Minutes.ZERO, Minutes.ZERO, List.of(reason))))
                .toList();
    }

    private List<DayValue> values(Period period) {
        var agreement = period.agreement().fact();
        var modality = modalities.get(agreement.modality());
        if (modality != null) {
            return asked(modality, period);
        }
        var reason = Reason.refuses("MODALITY_NOT_INSTALLED", AGREEMENT,
                "The agreement is for the modality '" + agreement.modality() + "', and only " + modalities.keySet()
                        + " are installed here. Install the feature that judges it, or correct the agreement.",
                List.of(period.agreement().id()));
        return none(period, reason);
    }

    /** The entries on which a finding rests, each once, in order. */
    public static List<EntryId> evidence(Finding finding) {
        return finding.reasons().stream().flatMap(reason -> reason.evidence().stream()).distinct().sorted().toList();
    }
}
