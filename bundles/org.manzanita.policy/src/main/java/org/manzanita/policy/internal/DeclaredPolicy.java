package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.Setting;
import org.manzanita.policy.Breach;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Report;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;

/**
 * A policy as its file declares it.
 *
 * <p>A draft is not in force, and every day that it would govern says so, unless the LEA has put this very revision on
 * trial by the setting {@code draftPolicy}.
 */
public final class DeclaredPolicy implements Policy {

    private final Head head;
    private final boolean waits;
    private final List<Placed> acted;
    private final List<Breach> breaches;
    private final List<PolicyValue> values;

    /**
     * A reading chosen where the papers are unclear.
     *
     * @param decidedBy who chose it; {@code draft} while nobody did
     */
    public record Reading(String id, String question, String chosen, String decidedBy) {

        public boolean isDecided() {
            return !decidedBy.equals("draft");
        }
    }

    /**
     * @param breaches what goes beyond the state's limits, and so is shown and not acted on
     * @param asIfAdopted whether it judges though it may be a draft, to see what it would do
     */
    public DeclaredPolicy(Head head, List<Placed> provisions, List<Reading> readings, List<Breach> breaches,
            boolean asIfAdopted) {
        this.waits = head.draft() && !asIfAdopted;
        this.head = head;
        this.breaches = List.copyOf(breaches);
        this.acted = provisions.stream().filter(placed -> breaches.stream()
                .noneMatch(breach -> breach.line() == placed.line() && breach.column() == placed.column())).toList();
        var all = new ArrayList<PolicyValue>();
        var itself = new Citation("policy", head.title());
        all.add(new PolicyValue("policy.revision", "", head.revision() + (head.draft() ? ", draft" : ", adopted"),
                itself));
        all.add(new PolicyValue("policy.inForce", "", head.draft()
                ? "not in force: a draft, unless the LEA's setting draftPolicy says '" + trial() + "'"
                : head.from() + " to " + head.until(), itself));
        provisions.forEach(placed -> all.add(placed.value()));
        breaches.forEach(breach -> all.add(new PolicyValue("breach of the state's limits", breach.set().appliesTo(),
                breach.set().parameter() + ": '" + breach.set().value() + "'; the state " + breach.state(),
                breach.law())));
        readings.stream().sorted(Comparator.comparing(Reading::id)).forEach(reading -> all.add(new PolicyValue(
                "reading", reading.question(), reading.chosen(), new Citation(reading.id(),
                        "decided by " + reading.decidedBy()))));
        this.values = List.copyOf(all);
    }

    @Override
    public String policyId() {
        return head.id();
    }

    @Override
    public LeaId lea() {
        return head.lea();
    }

    /** What the setting {@code draftPolicy} names to put this revision on trial. */
    private String trial() {
        return head.id() + " " + head.revision();
    }

    @Override
    public boolean isInForce(ProgramFile program, LocalDate day) {
        return !waits || trial(program, day).isPresent();
    }

    private Optional<Recorded<Setting>> trial(ProgramFile program, LocalDate day) {
        return program.setting("draftPolicy", day)
                .filter(setting -> names(setting.fact().value()));
    }

    private boolean names(String value) {
        return value.equals(trial())
                || Stream.of(value.split(";", -1)).map(String::strip).anyMatch(trial()::equals);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        if (agreement.from().isAfter(head.until()) || agreement.until().isBefore(head.from())) {
            return List.of();
        }
        var rulings = new ArrayList<Ruling>();
        acted.forEach(placed -> rulings.addAll(placed.provision().rule(period, law)));
        if (!breaches.isEmpty()) {
            rulings.add(throughout(period, Reason.notes("POLICY_BREACH", itself(), "The policy sets "
                    + (breaches.size() == 1 ? "1 thing" : breaches.size() + " things")
                    + " that the state does not let it set; there the state's value holds. policy:show "
                    + head.id() + " lists them.", List.of())));
        }
        return waits ? onTrial(period, rulings) : rulings;
    }

    /** The rulings on those days on which the draft is on trial, with the setting among the evidence, and a note else. */
    private List<Ruling> onTrial(Period period, List<Ruling> rulings) {
        var draft = Reason.notes("POLICY_DRAFT", itself(), "The policy " + head.id() + " " + head.revision()
                + " is a draft and not in force, so the day was judged without it.", List.of());
        var runs = new LinkedHashMap<Reason, List<LocalDate>>();
        for (var day : period.schooldays()) {
            if (!day.isBefore(head.from()) && !day.isAfter(head.until())) {
                var trial = trial(period.program(), day);
                if (trial.isEmpty()) {
                    runs.computeIfAbsent(draft, each -> new ArrayList<>()).add(day);
                } else {
                    rulings.stream().filter(ruling -> ruling.holdsOn(day)).forEach(ruling -> runs
                            .computeIfAbsent(with(ruling.reason(), trial.get()), each -> new ArrayList<>()).add(day));
                }
            }
        }
        var days = period.schooldays();
        var all = new ArrayList<Ruling>();
        runs.forEach((reason, held) -> {
            var first = held.getFirst();
            for (int i = 0; i < held.size(); i++) {
                boolean last = i + 1 == held.size()
                        || days.indexOf(held.get(i + 1)) != days.indexOf(held.get(i)) + 1;
                if (last) {
                    all.add(new Ruling(first, held.get(i), reason));
                    first = i + 1 == held.size() ? first : held.get(i + 1);
                }
            }
        });
        return all;
    }

    private static Reason with(Reason reason, Recorded<Setting> trial) {
        var evidence = new ArrayList<>(reason.evidence());
        evidence.add(trial.id());
        return new Reason(reason.effect(), reason.code(), reason.under(), reason.held(), evidence);
    }

    private Ruling throughout(Period period, Reason reason) {
        var agreement = period.agreement().fact();
        return new Ruling(agreement.from().isBefore(head.from()) ? head.from() : agreement.from(),
                agreement.until().isAfter(head.until()) ? head.until() : agreement.until(), reason);
    }

    private Citation itself() {
        return new Citation("policy", head.title());
    }

    @Override
    public List<PolicyValue> values() {
        return values;
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return acted.stream().map(Placed::provision)
                .filter(provision -> provision.value().parameter().equals(parameter)
                        && provision.applies().to(grade, programId, day))
                .map(Provision::value).findFirst();
    }

    public List<Breach> breaches() {
        return breaches;
    }

    public List<Report> reports() {
        return acted.stream().flatMap(placed -> placed.provision().report().stream()).toList();
    }

    public Watch watch() {
        return new Watch() {
            @Override
            public String name() {
                return head.id();
            }

            @Override
            public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
                var program = surroundings.program();
                return program.lea().lea().equals(head.lea()) && isInForce(program, surroundings.on())
                        ? acted.stream().flatMap(each -> each.provision().look(pupil, surroundings).stream()).toList()
                        : List.of();
            }
        };
    }
}
