package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Surroundings;

/** The pupils of each supervising teacher, counted against the district's most. */
class CaseloadTest {

    private static final SchoolYear YEAR = SchoolYear.of("2026-27");
    private static final LocalDate ON = LocalDate.of(2026, 9, 15);
    private static final Applies GRADES_9_TO_12 = new Applies(List.of("long"), Grade.GRADE_9, Grade.GRADE_12,
            YEAR.firstDay(), YEAR.lastDay());
    private static final Caseload MOST_ONE = new Caseload(new Citation("X-1", "Contract"), GRADES_9_TO_12, 1);

    @Test
    void aTeacherOfTwoPupilsIsOneAboveAMostOfOne() {
        var table = MOST_ONE.run(Stream.of(pupil("one", "10", "long", "teacher"), pupil("two", "9", "long", "teacher"),
                pupil("three", "9", "long", "other")), surroundings());

        assertThat(table.rows()).containsExactly(List.of("other", 1, 1, 0), List.of("teacher", 2, 1, 1));
    }

    @Test
    void pupilsOfOtherGradesAndProgramsAreNotCounted() {
        var table = MOST_ONE.run(Stream.of(pupil("one", "10", "long", "teacher"), pupil("two", "8", "long", "teacher"),
                pupil("three", "9", "short", "teacher")), surroundings());

        assertThat(table.rows()).containsExactly(List.of("teacher", 1, 1, 0));
    }

    private static Surroundings surroundings() {
        var lea = new Entry(new EntryId(1), Instant.EPOCH, "test", "",
                new Lea(new LeaId("3467447"), "Example Unified", EntityType.DISTRICT, "Sacramento"));
        return new Surroundings(new ProgramFile(EntryId.LATEST, List.of(lea)), Law.of(List.of()), List.of(), YEAR, ON);
    }

    private static JudgedPupil pupil(String id, String grade, String program, String teacher) {
        var pupil = new PupilId(id);
        var enrolled = new Enrollment("E-" + id, pupil, "school", Grade.of(grade), "", YEAR.firstDay(),
                Optional.empty());
        var agreement = new Agreement("A-" + id, pupil, "traditional", program, YEAR.firstDay(), YEAR.lastDay(),
                OptionalInt.empty(), teacher, Optional.empty(), Sets.of(), Optional.empty(), Optional.empty());
        return new JudgedPupil(new PupilFile(pupil,
                List.of(new Entry(new EntryId(2), Instant.EPOCH, "test", "", enrolled),
                        new Entry(new EntryId(3), Instant.EPOCH, "test", "", agreement))),
                YEAR, List.of());
    }
}
