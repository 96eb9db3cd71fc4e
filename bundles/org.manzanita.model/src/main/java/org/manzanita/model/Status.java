package org.manzanita.model;

/** Something that is so of a pupil for a time, and that law or policy asks about. */
public enum Status {
    /** An individual with exceptional needs; detail names the case manager's educator id, if known. */
    IEP,
    /** The IEP specifically provides for Independent Study (EC 51745(c)). */
    IEP_PROVIDES_FOR_IS,
    /** A change-of-placement IEP meeting was held on the first day of the status. */
    IEP_PLACEMENT_MEETING,
    SECTION_504,
    ENGLISH_LEARNER,
    FOSTER,
    HOMELESS,
    BELOW_GRADE_LEVEL,
    /** County of residence; detail is its name (EC 46300.2, 51747.3(c)). */
    RESIDENCE_COUNTY,
    /** Admitted because a parent works in the district (EC 48204(b), 51747.3(d)). */
    RESIDENCY_BY_EMPLOYMENT,
    /** Home or hospital individual instruction for a temporary disability (EC 48206.3). */
    HOME_HOSPITAL,
    SUSPENDED,
    EXPELLED,
    /** Referred under EC 48915 or 48917. */
    EXPULSION_REFERRED,
    /** A classroom alternative was offered to a pupil referred under EC 48915 or 48917. */
    CLASSROOM_ALTERNATIVE_OFFERED,
    PREGNANT_OR_PARENTING,
    /** On the leave of EC 46015. */
    PARENTAL_LEAVE,
    /** Necessary medical or inpatient treatment; detail names the licensed professional's evidence (EC 51747(i)). */
    MEDICAL_TREATMENT,
    /** A thing of value that other pupils do not get; detail says what (EC 51747.3(a)). */
    THING_OF_VALUE,
    /** Study in an emergency under EC 41422 or 46392. */
    EMERGENCY,
    /** Kept at home by a COVID-19 quarantine (EC 51747(j), 2021-22). */
    QUARANTINE,
    /** Continuously enrolled since the eighteenth birthday (EC 46300.1). */
    CONTINUOUSLY_ENROLLED,
    /** Making satisfactory progress to a diploma (EC 47612(b)). */
    DIPLOMA_PROGRESS,
    /** Pupil or parent withdrew consent to Independent Study. */
    CONSENT_WITHDRAWN,
    /** In a program that is offered in person only; detail is its code. */
    IN_PERSON_PROGRAM,
    /** Why the pupil takes part; detail is one of the groups of the state's program summary. */
    REASON,
    /** Who guides all parts of the pupil's education; detail is the educator id. */
    MASTER_TEACHER,
    /** The family's transfer application was completed. */
    TRANSFER_APPLICATION,
    /** A service by need that the pupil is given; detail names it. */
    SERVICE,

    /** Excused for work in entertainment, or for a performance (EC 48225.5); detail is the permit or note. */
    ENTERTAINMENT_WORK,

    /** In a school or track whose double session is approved (EC 46112). */
    DOUBLE_SESSION,

    /** In an early or middle college, or in dual enrollment that meets its terms (EC 46146.5). */
    EARLY_COLLEGE,

    /** In a special day of an IEP; detail is its minutes (EC 46307). */
    IEP_DAY,

    /** A fee was assessed that the law bars; detail says for what (EC 49011). */
    FEE_ASSESSED,

    /** Kept from enrolling; detail says for lack of what (EC 51749.5(a)(17)). */
    KEPT_FROM_ENROLLING,

    /** Absent from the classroom for the whole day, excused (EC 48205), as the classroom register has it. */
    ABSENT_EXCUSED,

    /** Absent from the classroom for the whole day without an excuse, as the classroom register has it. */
    ABSENT_UNEXCUSED,

    /** The gender that the LEA reports to the state; detail is the state's code. */
    GENDER_REPORTED,

    /** A figure of the pupil that the LEA keeps elsewhere; detail is its name and its value, as in {@code gpa 1.8}. */
    MEASURE,

    /** Nothing of the pupil's records may be destroyed, whatever any clock says; detail says why. */
    LEGAL_HOLD,

    /** Papers and name of the pupil were destroyed after their time; detail says how much, and why. */
    RECORDS_DESTROYED
}
