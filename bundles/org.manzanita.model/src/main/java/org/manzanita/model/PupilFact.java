package org.manzanita.model;

/** A fact about one pupil. */
public sealed interface PupilFact extends Fact
        permits Pupil, HomeLanguage, RightsHolder, PupilStatus, Enrollment, Agreement, Signature, IssuedPaper,
        SigningEvidence, AgreementEnd,
        Permission, Assignment, Judgement, Participation,
        CourseEnrollment, Progress, CourseCredit, ClassroomAttendance, AttendanceRecovery,
        ActionTaken {

    PupilId pupil();
}
