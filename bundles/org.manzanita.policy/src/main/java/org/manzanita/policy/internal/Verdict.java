package org.manzanita.policy.internal;

import org.manzanita.model.Tokens;

/** What a district's rule says where its condition is met. None of them acts without a person, and none grants a day. */
enum Verdict {

    /** The days are refused, until who may has decided otherwise. */
    DENY("POLICY_DENIED", "The district grants no such day", "no day counts"),
    /** The days wait: they do not count until a person has looked, who has a task. */
    HOLD("POLICY_HELD", "Look, and decide whether the days can count", "days wait until a person has looked"),
    /** Something has to be on record before a day counts, and a person has the task to see to it. */
    REQUIRE("POLICY_CONDITION_MISSING", "See to what the district requires",
            "no day counts until what is required is on record"),
    /** A person is to refer the pupil; the days count. */
    REFER("POLICY_TASK", "Refer the pupil", "a person refers the pupil"),
    /** A person has something to do; the days count. */
    TASK("POLICY_TASK", "Do what the district's rule asks", "a person has a task"),
    /** It is said, and the days count. */
    WARN("POLICY_WARNING", "Know what the district's rule says", "it is said on the days");

    private final String code;
    private final String duty;
    private final String follows;

    Verdict(String code, String duty, String follows) {
        this.code = code;
        this.duty = duty;
        this.follows = follows;
    }

    /** Of the reason on a day. */
    String code() {
        return code;
    }

    /** What a person is to do, before the rule's own words. */
    String duty() {
        return duty;
    }

    /** What follows where the condition is met, as the board reads it in its policy. */
    String follows() {
        return follows;
    }

    boolean refuses() {
        return this == DENY || this == HOLD || this == REQUIRE;
    }

    boolean isDuty() {
        return this != DENY && this != WARN;
    }

    @Override
    public String toString() {
        return Tokens.of(this);
    }
}
