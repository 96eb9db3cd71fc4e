package org.manzanita.model;

/** Something that the LEA did, or a family asked for, on which a duty turns. */
public enum ActionKind {
    /** A nonattendance day or lack of participation was recorded; starts the one-schoolday clock. */
    NONATTENDANCE_RECORDED,
    CONTACTS_VERIFIED, NOTICE_SENT, OUTREACH_PLANNED, CONFERENCE_HELD, EVALUATION_HELD, AGREEMENT_VIOLATED,
    RETURN_REQUESTED, RETURNED_TO_CLASSROOM, CONFERENCE_REQUESTED,

    /** A gradebook, or a summary of it, was filed for the classes that it covers (EC 51747.5(d), 51749.5(a)(8)(D)). */
    GRADEBOOK_FILED,

    /** An examination was held in the course that it covers; {@code proctored} says that a proctor administered it. */
    EXAMINATION_HELD
}
