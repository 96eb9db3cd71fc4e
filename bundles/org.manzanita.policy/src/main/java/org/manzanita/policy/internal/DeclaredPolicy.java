package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Report;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;

/** A policy as its file declares it. */
public final class DeclaredPolicy implements Policy {

    private final String id;
    private final LeaId lea;
    private final LocalDate from;
    private final LocalDate until;
    private final List<Provision> provisions;
    private final List<PolicyValue> values;

    /**
     * A reading chosen where the papers are unclear.
     *
     * @param decidedBy who chose it; {@code draft} while nobody did
     */
    public record Reading(String id, String question, String chosen, String decidedBy) {}

    public DeclaredPolicy(String id, String title, String revision, String status, LeaId lea, LocalDate from,
            LocalDate until, List<Provision> provisions, Map<String, Reading> readings) {
        this.id = id;
        this.lea = lea;
        this.from = from;
        this.until = until;
        this.provisions = List.copyOf(provisions);
        var all = new ArrayList<PolicyValue>();
        var itself = new Citation("policy", title);
        all.add(new PolicyValue("policy.revision", "", revision + ", " + status, itself));
        all.add(new PolicyValue("policy.inForce", "", from + " to " + until, itself));
        provisions.forEach(provision -> all.add(provision.value()));
        readings.values().stream().sorted(Comparator.comparing(Reading::id)).forEach(reading -> all.add(new PolicyValue(
                "reading", reading.question(), reading.chosen(), new Citation(reading.id(),
                        "decided by " + reading.decidedBy()))));
        this.values = List.copyOf(all);
    }

    @Override
    public String policyId() {
        return id;
    }

    @Override
    public LeaId lea() {
        return lea;
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.agreement().fact().from().isAfter(until) || period.agreement().fact().until().isBefore(from)) {
            return List.of();
        }
        return provisions.stream().flatMap(provision -> provision.rule(period).stream()).toList();
    }

    @Override
    public List<PolicyValue> values() {
        return values;
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return provisions.stream()
                .filter(provision -> provision.value().parameter().equals(parameter)
                        && provision.applies().to(grade, programId, day))
                .map(Provision::value).findFirst();
    }

    public List<Report> reports() {
        return provisions.stream().flatMap(provision -> provision.report().stream()).toList();
    }

    public Watch watch() {
        return new Watch() {
            @Override
            public String name() {
                return id;
            }

            @Override
            public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
                if (!surroundings.program().lea().lea().equals(lea)) {
                    return List.of();
                }
                return provisions.stream().flatMap(provision -> provision.look(pupil, surroundings).stream()).toList();
            }
        };
    }
}
