package org.manzanita.model;

/** On what somebody's educational rights over a pupil rest (EC 49061, 49069.3, 56028; Family Code 6550). */
public enum RightsBasis {
    PARENT, GUARDIAN,
    /** By an affidavit (Family Code 6550 to 6552). */
    CAREGIVER, FOSTER_PARENT,
    /** Appointed by a court (Welf. and Inst. Code 361). */
    EDUCATION_RIGHTS_HOLDER,
    /** Appointed by the LEA for a pupil with an IEP (Gov. Code 7579.5). */
    SURROGATE_PARENT
}
