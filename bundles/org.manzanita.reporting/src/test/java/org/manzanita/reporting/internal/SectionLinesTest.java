package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Course;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.CourseSection;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;
import org.manzanita.model.Setting;
import org.manzanita.reporting.SectionFile;
import org.manzanita.rules.Surroundings;

@DisplayName("EC 51749, CAL-08: the state's course section file")
class SectionLinesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 8, 18);
    private static final LocalDate CENSUS = LocalDate.of(2025, 10, 1);
    private static final String SCHOOL = "12345673430386";

    private final District district = District.district("2025-26").program("full", "paper", true)
            .record(new Course("ENG-9", "Inglés 9", "english", true, true));

    private void taking(String pupil, CourseMode mode) {
        var id = new PupilId(pupil);
        district.pupil(pupil, List.of(
                new Enrollment("E-" + pupil, id, SCHOOL, Grade.GRADE_9, "", FIRST, Optional.empty()),
                new CourseEnrollment("C-" + pupil, id, "ENG-9", mode, Optional.empty(), "T-1", Optional.empty(), FIRST,
                        Optional.empty())),
                List.of());
    }

    /** @param codes the section's SEID, the state's course, its level and its online instruction; a dash is none */
    private void section(String id, boolean study, boolean distance, String codes) {
        var given = List.of(codes.split(" ")).stream()
                .map(code -> code.equals("-") ? Optional.<String>empty() : Optional.of(code)).toList();
        district.record(new CourseSection(id, district.year(), SCHOOL, "ENG-9", "T-1", study, distance, "FY",
                given.get(0), given.get(1), given.get(2), given.get(3)));
    }

    private void setting(String name, String value) {
        district.record(new Setting(name, value, FIRST, Optional.empty(), "memo"));
    }

    private SectionFile file() {
        var lines = new SectionLines(district.afterwards(), Optional.empty());
        district.pupils().forEach(lines);
        return lines.file();
    }

    private String why() {
        var file = file();
        assertThat(file.lines()).isEmpty();
        assertThat(file.withheld()).hasSize(1);
        return file.withheld().getFirst().why();
    }

    @Test
    void studyAndClassroomAreTwoSectionsAndTheFieldsOfStudyStandInTheirPlaces() {
        taking("P-1", CourseMode.TRADITIONAL);
        taking("P-2", CourseMode.CLASSROOM);
        section("S-1", true, true, "1002003004 9100 - A1");
        section("S-2", false, false, "1002003004 9100 24 -");
        var file = file();
        assertThat(file.withheld()).isEmpty();
        assertThat(file.census()).isEqualTo(CENSUS);
        assertThat(new String(AbsenceText.writeCells(file.lines()), StandardCharsets.UTF_8)).isEqualTo(
                "CRSE^^^1234567^3430386^2025-2026^9100^ENG-9^Ingles 9^^^^^S-2^FY^1002003004^^S-2^24^^^^N^N^^^^^^^^^\r\n"
                        + "CRSE^^^1234567^3430386^2025-2026^9100^ENG-9^Ingles 9^^^^^S-1^FY^1002003004^^S-1^^^^^Y^Y"
                        + "^^^^^^^^^A1\r\n");
    }

    @Test
    void aSectionThatIsNotOnRecordIsWithheldAndNamed() {
        taking("P-1", CourseMode.TRADITIONAL);
        section("S-2", false, false, "1002003004 9100 - -");
        assertThat(why()).startsWith("No section by Independent Study is on record.");
    }

    @Test
    @DisplayName("CRSE0126, CRSE0106: a line lacking the state's course or the teacher's identifier is withheld")
    void whatIsMissingIsNamed() {
        taking("P-1", CourseMode.TRADITIONAL);
        section("S-1", true, false, "1002003004 - - -");
        assertThat(why()).startsWith("9.07 CRSE0126");
        section("S-1", true, false, "- 9100 - -");
        assertThat(why()).startsWith("9.16 CRSE0106: no statewide");
        section("S-1", true, false, "12003004 9100 - -");
        assertThat(why()).startsWith("9.16 CRSE0106: the statewide educator identifier has not ten digits");
    }

    @Test
    @DisplayName("CRSE0456: a code of online instruction stands only with distance learning")
    void onlineNeedsDistance() {
        taking("P-1", CourseMode.TRADITIONAL);
        section("S-1", true, false, "1002003004 9100 - A1");
        assertThat(why()).startsWith("9.33 CRSE0456");
        section("S-1", true, true, "1002003004 9100 - -");
        assertThat(file().lines()).hasSize(1);
        assertThat(file().notes()).anyMatch(note -> note.startsWith("1 line of distance learning (9.24) without"));
    }

    @Test
    @DisplayName("CRSE0231: one course has one code of the state")
    void oneCodeForEachCourse() {
        taking("P-1", CourseMode.TRADITIONAL);
        section("S-1", true, false, "1002003004 9100 - -");
        section("S-2", false, false, "1002003004 9101 - -");
        assertThat(why()).startsWith("9.07 CRSE0231").contains("9100 and 9101");
    }

    @Test
    void aCodeIsHeldAgainstTheListThatTheLeaBringsAndElseTakenAsItIs() {
        taking("P-1", CourseMode.TRADITIONAL);
        section("S-1", true, false, "1002003004 9100 99 -");
        assertThat(file().lines()).hasSize(1);
        assertThat(file().notes()).containsExactly("No list of codes is here for 9.07, 9.19, 9.33: they are written as "
                + "they are recorded, and CALPADS has to check them.");
        setting("instructionalLevelCodes", "23;24");
        assertThat(why()).startsWith("9.19 '99' is not in the list of codes in force on 2025-10-01.");
        section("S-1", true, false, "1002003004 9100 24 -");
        assertThat(file().lines()).hasSize(1);
        setting("academicTermCodes", "S1;S2");
        assertThat(why()).startsWith("9.15 'FY' is not in the list");
    }

    @Test
    void theNumberOfFieldsIsASettingWhereTheStateAsksForMore() {
        taking("P-1", CourseMode.TRADITIONAL);
        section("S-1", true, false, "1002003004 9100 - -");
        setting("courseSectionFields", "35");
        assertThat(file().lines().getFirst()).hasSize(35);
    }

    @Test
    void aCensusDayToComeIsNotWritten() {
        var before = district.afterwards();
        var early = new Surroundings(before.program(), before.law(), before.policies(), before.year(),
                CENSUS.minusDays(1));
        assertThatThrownBy(() -> new SectionLines(early, Optional.empty())).hasMessageContaining("still to come");
        assertThatThrownBy(() -> new SectionLines(before, Optional.of(FIRST.minusYears(1))))
                .hasMessageContaining("no day of 2025-26");
    }
}
