package org.manzanita.exchange;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told how far a long piece of work has come. */
@ConsumerType
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (step, done, total) -> {};

    /**
     * @param step what is being done, such as {@code reading agreements.csv}
     * @param done how much of it is done, from 0 to {@code total}
     * @param total how much there is to do; 0 when that is not known
     */
    void at(String step, long done, long total);
}
