package org.manzanita.model;

/** What a teacher judged: a work product, or documented asynchronous computer-based time (EC 51747.5(b)(2)(A)). */
public enum WorkKind {
    WORK_PRODUCT, ASYNCHRONOUS
}
