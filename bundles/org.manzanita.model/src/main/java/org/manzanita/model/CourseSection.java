package org.manzanita.model;

import java.util.Optional;

/**
 * A section of a course as the LEA reports it to the state, with the state's own codes (EC 60900).
 *
 * @param sectionId the LEA's identifier of the section
 * @param teacher the educator who provides the course to its pupils
 * @param study whether its pupils take the course by Independent Study
 * @param distance whether it is taught by distance learning
 * @param term the state's code of the academic term, such as {@code FY}
 * @param seid the teacher's statewide educator identifier, ten digits
 * @param stateCourse the state's code of the course
 * @param level the state's code of the instructional level; absent where it is the ordinary one
 * @param onlineType the state's code of online instruction; absent where there is none
 */
public record CourseSection(String sectionId, SchoolYear schoolYear, String schoolId, String courseId, String teacher,
        boolean study, boolean distance, String term, Optional<String> seid, Optional<String> stateCourse,
        Optional<String> level, Optional<String> onlineType) implements ProgramFact {

    @Override
    public String key() {
        return schoolYear + "/" + schoolId + "/" + sectionId + "/" + teacher;
    }
}
