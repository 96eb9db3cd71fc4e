package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzanita.reporting.internal.CountReportTest.MON_2025_08_18;
import static org.manzanita.reporting.internal.CountReportTest.days;
import static org.manzanita.reporting.internal.CountReportTest.of;
import static org.manzanita.reporting.internal.CountReportTest.studied;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.CourseSection;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

/** Reports of one day: who studies mostly by Independent Study, in which sections, and why. */
class CensusReportsTest {

    private static final LocalDate WED_2025_10_01 = LocalDate.of(2025, 10, 1);

    @Nested
    @DisplayName("CAL-11")
    class HalfOfInstruction {

        private Fact course(String id, CourseMode mode) {
            return new CourseEnrollment(id, new PupilId("P-1"), id, mode, Optional.of("A-1"), "T-1", Optional.empty(),
                    MON_2025_08_18, Optional.empty());
        }

        private Table half(District district, int smallest) {
            return Read.run(new HalfReport(district.afterwards(), Optional.empty(), smallest), district.pupils())
                    .getFirst();
        }

        private List<JudgedDay> onCensusDay(String program) {
            return days(Grade.GRADE_10, program, List.of(WED_2025_10_01));
        }

        @Test
        void threeOfSixCoursesAreHalf() {
            var district = of("2025-26", MON_2025_08_18);
            var facts = List.of(course("a", CourseMode.TRADITIONAL), course("b", CourseMode.TRADITIONAL),
                    course("c", CourseMode.TRADITIONAL), course("d", CourseMode.CLASSROOM),
                    course("e", CourseMode.CLASSROOM), course("f", CourseMode.CLASSROOM));
            district.pupil("P-1", facts, onCensusDay("part"));
            district.pupil("P-2", facts.subList(1, 6), onCensusDay("part"));
            assertThat(Read.row(half(district, 0), "10", "not given")).endsWith(2, 1);
        }

        @Test
        void minutesDecideWhereEveryCourseHasThem() {
            var district = of("2025-26", MON_2025_08_18);
            for (var id : List.of("a", "b")) {
                district.record(new CourseCertification(id, district.year(), "R-1", MON_2025_08_18,
                        Minutes.of(id.equals("a") ? 50 : 60), Minutes.of(9000), BigDecimal.TEN, new TreeSet<>()));
            }
            district.pupil("P-1", List.of(course("a", CourseMode.TRADITIONAL), course("b", CourseMode.CLASSROOM)),
                    onCensusDay("part"));
            assertThat(Read.row(half(district, 0), "10", "not given")).endsWith(1, 0);
        }

        @Test
        void aFullTimePupilIsCountedInTheGroupThatTheLeaRecorded() {
            var district = of("2025-26", MON_2025_08_18);
            district.pupil("P-1", List.of(new Pupil(new PupilId("P-1"), LocalDate.of(2010, 1, 1), Optional.empty(),
                    Optional.of("500"))), onCensusDay("full"));
            assertThat(Read.row(half(district, 0), "10", "500")).endsWith(1, 1);
            assertThat(Read.row(half(district, 11), "10", "500")).endsWith("*", "*");
        }

        @Test
        void theCensusDayIsTheFirstWednesdayOfOctober() {
            assertThat(half(of("2025-26", MON_2025_08_18), 0).title()).contains("2025-10-01");
            assertThat(half(of("2026-27", MON_2025_08_18), 0).title()).contains("2026-10-07");
        }
    }

    @Nested
    @DisplayName("CAL-08")
    class Sections {

        private Fact takes(String pupil, String course, CourseMode mode) {
            return new CourseEnrollment(pupil + course, new PupilId(pupil), course, mode, Optional.empty(), "T-1",
                    Optional.empty(), MON_2025_08_18, Optional.empty());
        }

        private Fact enrolled(String pupil) {
            return new Enrollment("E-" + pupil, new PupilId(pupil), "1", Grade.GRADE_10, "", MON_2025_08_18,
                    Optional.empty());
        }

        @Test
        void theSameCourseAndTeacherAreOneSectionByStudyAndAnotherInTheClassroom() {
            var district = of("2025-26", MON_2025_08_18);
            for (var pupil : List.of("P-1", "P-2", "P-3")) {
                district.pupil(pupil, List.of(enrolled(pupil), takes(pupil, "ENG-9",
                        pupil.equals("P-3") ? CourseMode.CLASSROOM : CourseMode.TRADITIONAL)), List.of());
            }
            district.record(new CourseSection("S-1", district.year(), "1", "ENG-9", "T-1", true, false, "FY",
                    Optional.empty(), Optional.of("9100"), Optional.empty(), Optional.empty()));
            district.pupil("P-4", List.of(enrolled("P-4")), days(Grade.GRADE_10, "full", List.of(WED_2025_10_01)));
            var table = Read.run(new SectionReport(district.afterwards(), Optional.empty()), district.pupils())
                    .getFirst();
            assertThat(table.rows()).satisfiesExactly(
                    row -> assertThat(row).endsWith("T-1", 1, "", "", "", "N", "", ""),
                    row -> assertThat(row).endsWith("T-1", 2, "S-1", "9100", "", "Y", "N", ""));
            assertThat(table.notes()).anyMatch(note -> note.startsWith("1 pupil in study that day without a course"))
                    .anyMatch(note -> note.startsWith("Rows without a section"));
        }
    }

    @Nested
    @DisplayName("Program summary: why pupils take part")
    class Motives {

        @Test
        void reasonsAreCountedBySpanAndAPupilMayHaveSeveral() {
            var district = of("2025-26", MON_2025_08_18);
            var facts = new ArrayList<Fact>();
            for (var reason : List.of("highlyGifted", "isolated")) {
                facts.add(new PupilStatus(new PupilId("P-1"), Status.REASON, MON_2025_08_18, Optional.empty(),
                        reason));
            }
            district.pupil("P-1", facts, days(Grade.GRADE_7, "full", District.weekdays(MON_2025_08_18, 5)));
            studied(district, "P-2", Grade.GRADE_7, "full", MON_2025_08_18, 5);
            var table = Read.run(new MotiveReport(district.afterwards(), 0), district.pupils()).getFirst();
            assertThat(Read.row(table, "highlyGifted")).endsWith(0, 0, 1, 0, 1);
            assertThat(Read.row(table, "isolated")).endsWith(1);
            assertThat(Read.row(table, "not given")).endsWith(0, 0, 1, 0, 1);
            assertThat(Read.row(table, "all pupils")).endsWith(2);
        }
    }
}
