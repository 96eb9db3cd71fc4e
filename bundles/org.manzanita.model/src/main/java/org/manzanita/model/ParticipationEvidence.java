package org.manzanita.model;

/** What shows that a pupil took part in a session: work, or visual or verbal participation (EC 51747.5(b)(2)(B)). */
public enum ParticipationEvidence {
    NONE, WORK, VISUAL, VERBAL
}
