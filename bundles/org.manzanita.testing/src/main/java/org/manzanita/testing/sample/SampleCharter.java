package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Assignment;
import org.manzanita.model.Claim;
import org.manzanita.model.EntityType;
import org.manzanita.model.Judgement;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.WorkKind;

/** A charter school in 2026-27: Choices, with synthetic pupils who are engaged on each day that is taught. */
final class SampleCharter {

    private static final SchoolYear YEAR = SchoolYear.of("2026-27");
    private static final String CHOICES = "34674473430758";

    private SampleCharter() {}

    static Submission submission() {
        var facts = new SampleFacts(new LeaId(CHOICES));
        var calendar = SampleCalendar.sanJuan2026("choices");
        facts.add(new Lea(new LeaId(CHOICES), "San Juan Choices Charter", EntityType.CHARTER, "Sacramento"));
        facts.add(new School(CHOICES, "San Juan Choices Charter", SchoolType.CHARTER, "choices"));
        facts.calendar(calendar);
        facts.program("choices", "Choices Independent Study", "traditional", ProgramTerm.LONG, true, "6", "12");
        facts.teacher("C-1", "Ibarra", "Paz", "multipleSubject;english;historySocialScience");
        facts.teacher("C-2", "Wong", "Mei", "mathematics;science");
        facts.staffing("C-1", "choices", "0.2", YEAR);
        facts.staffing("C-2", "choices", "0.1", YEAR);
        facts.boardPolicy("CH-6158", "traditional", LocalDate.of(2024, 8, 1));
        facts.setting("ratioOption", "C", LocalDate.of(2026, 7, 9), "governing board of the charter, synthetic");
        var p2 = calendar.schooldaysOfP2();
        var grades = List.of("6", "7", "8", "9", "10", "11", "12", "12");
        for (int i = 0; i < grades.size(); i++) {
            var pupil = new SamplePupil(facts, YEAR, "CH-" + (101 + i), "Sample", "Charter " + (i + 1), grades.get(i),
                    CHOICES, calendar.schooldays().getFirst(), "specialInterest");
            var from = calendar.schooldays().getFirst();
            var agreement = pupil.agreement("traditional", "choices", "C-1", from, calendar.schooldays().getLast(),
                    from.minusDays(6), true);
            daily(facts, pupil, agreement, calendar.schooldays());
            facts.add(new Claim("P2-26-" + pupil.id(), YEAR, ReportingPeriod.P2, CHOICES, pupil.grade().span(),
                    Optional.of(pupil.id()), BigDecimal.valueOf(p2.size()), Optional.empty()));
        }
        return facts.submission();
    }

    /** One piece of work a day, in the four subjects by turns; every fiftieth day of the first pupil is missing. */
    private static void daily(SampleFacts facts, SamplePupil pupil, String agreement, List<LocalDate> days) {
        var subjects = List.of("english", "mathematics", "science", "historySocialScience");
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            if (pupil.id().value().equals("CH-101") && i % 50 == 49) {
                continue;
            }
            var work = "W-" + pupil.id() + "-" + day;
            facts.add(new Assignment(work, pupil.id(), agreement, subjects.get(i % 4), Optional.empty(), day, day,
                    subjects.get(i % 4) + " of " + day));
            facts.add(new Judgement("J-" + pupil.id() + "-" + day, pupil.id(), work, WorkKind.WORK_PRODUCT, day,
                    day.plusDays(1), "C-1", Optional.empty(), Minutes.of(245), day, day,
                    Optional.of("portfolio/" + work), true));
        }
    }
}
