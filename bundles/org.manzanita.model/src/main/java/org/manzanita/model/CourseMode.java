package org.manzanita.model;

/** How a pupil takes a course. */
public enum CourseMode {
    COURSE_BASED, TRADITIONAL, CLASSROOM
}
