package org.manzanita.documents.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.Assignment;
import org.manzanita.model.Claim;
import org.manzanita.model.Figure;
import org.manzanita.model.Grade;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Staffing;
import org.manzanita.model.WorkKind;

/** A pupil P-1 with two school months of study, work, claims and figures: something for every paper to say. */
final class YearOnRecord {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 17);

    private YearOnRecord() {}

    static void in(Office office) {
        var year = new SchoolYear(2026);
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        office.taught(FIRST, 8);
        office.record(new SchoolMonth("main", 1, FIRST, FIRST.plusDays(25)),
                new SchoolMonth("main", 2, FIRST.plusDays(28), FIRST.plusDays(53)),
                new Claim("C-1", year, ReportingPeriod.P2, Office.SCHOOL, GradeSpan.GRADES_4_6,
                        Optional.of(new PupilId("P-1")), new BigDecimal("43"), Optional.of(new BigDecimal("1.10"))),
                new Claim("C-2", year, ReportingPeriod.ANNUAL, Office.SCHOOL, GradeSpan.GRADES_4_6, Optional.empty(),
                        new BigDecimal("43"), Optional.empty()),
                new Figure(year, "valueOfAda.4-6", new BigDecimal("12000"), "state exhibit"),
                new Figure(year, "otherProgramsAda", new BigDecimal("480"), "second period report"),
                new Figure(year, "otherProgramsFte", new BigDecimal("20"), "second period report"),
                new Staffing("T-1", Optional.of("IS-T"), new BigDecimal("0.02"), FIRST, FIRST.plusYears(1)),
                new Assignment("W-1", new PupilId("P-1"), "A-P-1", "science", Optional.empty(), FIRST,
                        FIRST.plusDays(4), "Cells & tissues"),
                new Judgement("J-1", new PupilId("P-1"), "W-1", WorkKind.WORK_PRODUCT, FIRST.plusDays(4),
                        FIRST.plusDays(7), "T-1", Optional.empty(), Minutes.of(300), FIRST, FIRST.plusDays(4),
                        Optional.empty(), true));
    }
}
