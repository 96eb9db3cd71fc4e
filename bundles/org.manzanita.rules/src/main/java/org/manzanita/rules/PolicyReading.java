package org.manzanita.rules;

import java.util.List;
import java.util.Optional;

/**
 * What was read in a policy file.
 *
 * @param faults for which nothing of it could be in force
 * @param breaches where it goes beyond what the state lets an LEA set
 * @param undecided why it is no more than a draft; empty if it is adopted
 * @param policy as it would judge if it were adopted; absent if it has faults
 * @param watch the duties that it would see if it were adopted; absent if it has faults
 * @param reports the reports that it would bring
 */
public record PolicyReading(List<Remark> faults, List<Remark> breaches, List<Remark> undecided,
        Optional<Policy> policy, Optional<Watch> watch, List<Report> reports) {

    public PolicyReading {
        faults = List.copyOf(faults);
        breaches = List.copyOf(breaches);
        undecided = List.copyOf(undecided);
        reports = List.copyOf(reports);
    }

    /** Of a policy that sees no duties and brings no reports. */
    public PolicyReading(List<Remark> faults, List<Remark> breaches, List<Remark> undecided,
            Optional<Policy> policy) {
        this(faults, breaches, undecided, policy, Optional.empty(), List.of());
    }

    /**
     * Something said about a place in a file.
     *
     * @param line counted from 1
     * @param column counted from 1
     */
    public record Remark(int line, int column, String says) {}
}
