package org.manzanita.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file has faults, so that nothing of it is in force. All of them are told at once. */
public final class PolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;
    private final transient Governed governed;

    /** @param governed what could be read of whom and when the file governs */
    public PolicyException(String file, List<PolicyFault> faults, Governed governed) {
        super(file + " has " + faults.size() + (faults.size() == 1 ? " fault" : " faults") + ", so nothing of it is in"
                + " force:\n" + faults.stream().map(fault -> file + ":" + fault).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
        this.governed = governed;
    }

    public List<PolicyFault> faults() {
        return faults;
    }

    public Governed governed() {
        return governed;
    }
}
