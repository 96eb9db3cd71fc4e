package org.manzanita.model;

/** A fact about the LEA and what it offers, and not about one pupil. */
public sealed interface ProgramFact extends Fact
        permits Lea, Setting, Figure, School, CalendarDay, SchoolMonth, Program, Educator, Credential, Staffing,
        BoardPolicy, Course, CourseSection, CourseCertification, Session, Attestation, Claim, CertifiedPeriod {}
