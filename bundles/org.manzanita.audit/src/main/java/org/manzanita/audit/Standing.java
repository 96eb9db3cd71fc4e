package org.manzanita.audit;

/** What an exception means for the claim. */
public enum Standing {
    /** Attendance was claimed that the record does not bear. */
    CLAIMED,
    /** Something that had to be done or kept was not; no claimed day is refused by it. */
    DUTY,
    /** The claim does not agree with the register, or with itself. */
    FIGURES,
    /** The record refuses the days and nobody claimed them: no exception, and it would be one if they were claimed. */
    WITHHELD
}
