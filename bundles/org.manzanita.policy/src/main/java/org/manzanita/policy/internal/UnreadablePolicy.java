package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.policy.Governed;
import org.manzanita.policy.PolicyFault;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/**
 * Stands for an installed policy whose file has faults: no day that it may govern earns until it is cured.
 *
 * <p>A policy can only refuse, so the law alone would be the generous guess, and a claim that rests on it may have to be
 * paid back. Holding the days back loses nothing: findings are worked out anew, and the days earn as soon as the file is
 * sound.
 *
 * @param bundle the bundle that brings the file
 * @param file the file's name
 */
public record UnreadablePolicy(String bundle, String file, List<PolicyFault> faults, Governed governed)
        implements
            Policy {

    private static final LeaId UNKNOWN = new LeaId("?");

    public UnreadablePolicy {
        faults = List.copyOf(faults);
    }

    @Override
    public String policyId() {
        return file;
    }

    @Override
    public LeaId lea() {
        return governed.lea().orElse(UNKNOWN);
    }

    @Override
    public boolean governs(LeaId other) {
        return governed.lea().map(other::equals).orElse(true);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        var from = governed.from().filter(agreement.from()::isBefore).orElse(agreement.from());
        var until = governed.until().filter(agreement.until()::isAfter).orElse(agreement.until());
        return until.isBefore(from)
                ? List.of()
                : List.of(new Ruling(from, until, Reason.refuses("POLICY_UNREADABLE", citation(),
                        "The LEA's policy in " + file + " of the bundle " + bundle + " could not be read ("
                                + numberOfFaults() + "), so nobody can say that it does not refuse the day.",
                        List.of())));
    }

    /** What is wrong, for those who run the installation. */
    public List<String> ailments() {
        return faults.stream()
                .map(fault -> "The policy " + file + " is not in force, and no day that it governs earns: "
                        + file + ":" + fault)
                .toList();
    }

    @Override
    public List<PolicyValue> values() {
        return faults.stream().map(fault -> new PolicyValue("fault", "", fault.message(),
                new Citation("policy", file + ":" + fault.line() + ":" + fault.column()))).toList();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return Optional.empty();
    }

    private Citation citation() {
        var first = faults.getFirst();
        return new Citation("policy", file + ":" + first.line());
    }

    private String numberOfFaults() {
        return faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    }
}
