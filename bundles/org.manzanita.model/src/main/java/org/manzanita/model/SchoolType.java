package org.manzanita.model;

/** What kind of school it is, where the law makes a difference. */
public enum SchoolType {
    REGULAR, ALTERNATIVE, CONTINUATION, OPPORTUNITY, COMMUNITY_DAY, CHARTER
}
