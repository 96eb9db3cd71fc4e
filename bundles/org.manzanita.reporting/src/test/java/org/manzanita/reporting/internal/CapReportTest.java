package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedDay;

@DisplayName("EC 51745(b): CAP-01")
class CapReportTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate FRI_2025_09_12 = LocalDate.of(2025, 9, 12);

    /** A continuation school of 40 pupils, so many of them in study, one of these a parent. */
    private static District school(int studying) {
        var district = District.district("2025-26")
                .record(new School("1", "Continuation", SchoolType.CONTINUATION, "cal-1"))
                .month("1", 1, MON_2025_08_18, FRI_2025_09_12);
        District.weekdays(MON_2025_08_18, 20)
                .forEach(day -> district.record(new CalendarDay("cal-1", day, DayKind.INSTRUCTION)));
        for (int i = 0; i < 40; i++) {
            var id = new PupilId("P-" + i);
            var facts = new ArrayList<Fact>();
            facts.add(new Enrollment("E-" + i, id, "1", Grade.GRADE_11, "continuation", MON_2025_08_18,
                    Optional.empty()));
            if (i == 0) {
                facts.add(new PupilStatus(id, Status.PREGNANT_OR_PARENTING, MON_2025_08_18, Optional.empty(), ""));
            }
            List<JudgedDay> days = i < studying
                    ? List.of(District.day(FRI_2025_09_12, "1", Grade.GRADE_11, District.earned()))
                    : List.of();
            district.pupil("P-" + i, facts, days);
        }
        return district;
    }

    private static List<Object> row(District district) {
        return Read.row(Read.run(new CapReport(district.afterwards()), district.pupils()).getFirst(), "Continuation");
    }

    @Test
    void fiveOfFortyWithOneParentStayWithinTheCapOfFour() {
        assertThat(row(school(5))).containsExactly("Continuation", FRI_2025_09_12, 40, 5, 1, 4L, 0L);
    }

    @Test
    void aSixthIsOneAboveTheCap() {
        assertThat(row(school(6))).endsWith(4L, 1L);
    }

    @Test
    void anLeaWithoutSuchASchoolIsToldSo() {
        var district = District.district("2025-26").school("1", MON_2025_08_18, 20);
        assertThat(Read.run(new CapReport(district.afterwards()), district.pupils()).getFirst().notes())
                .containsExactly("The LEA has no opportunity or continuation school on record.");
    }
}
