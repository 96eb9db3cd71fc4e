package org.manzanita.policy;

/** Where a provision of a policy comes from. */
public enum Basis {
    /** The LEA's own paper says so. */
    PUBLISHED,
    /** It is the state's own value, written down. */
    BASELINE,
    /** A model policy says so, and the LEA is known to follow it. */
    MODEL,
    /** It follows from what the LEA's paper says. */
    INFERRED,
    /** Nobody said so: a value to have one. A policy with it stays a draft. */
    ASSUMED
}
