package org.manzanita.testing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Claim;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Status;

/**
 * School year 2022-23 with the defects of San Juan Unified's audit finding 2023-003 among sound agreements, and a claim
 * that claimed them anyway.
 *
 * <p>Eight agreements were signed late and fifteen state no credits. How many days each of them costs is chosen so that
 * the over-claim at P-2 comes to the finding's figures: 0.90, 1.21, 3.35 and 0.07 ADA, 5.53 in all. The pupils are
 * synthetic.
 */
final class Sample2022 {

    private static final SchoolYear YEAR = SchoolYear.of("2022-23");
    /** Of the 136 days taught that P-2 counts: the finding's figures, each line rounded, and their sum. */
    private static final Map<GradeSpan, Integer> LOST = Map.of(GradeSpan.TK_3, 122, GradeSpan.GRADES_4_6, 164,
            GradeSpan.GRADES_7_8, 456, GradeSpan.GRADES_9_12, 10);

    private final SampleFacts facts = new SampleFacts(SampleFacts.SAN_JUAN);
    private final SampleCalendar calendar = SampleCalendar.sanJuan2022("san-juan");
    private final SampleSessions sessions = new SampleSessions(facts, calendar);
    private final List<LocalDate> p2 = calendar.schooldaysOfP2();
    private int number;

    static Submission submission() {
        return new Sample2022().made();
    }

    private Submission made() {
        facts.sanJuan();
        facts.calendar(calendar);
        facts.staffing("T-101", "tk5-remote", "1.0", YEAR);
        facts.staffing("T-102", "tk5-remote", "0.5", YEAR);
        facts.staffing("T-201", "el-sereno-9-12", "1.0", YEAR);
        facts.staffing("T-202", "el-sereno-6-8", "1.0", YEAR);
        facts.figure(YEAR, "otherProgramsAda", "35480.20", "P-2 of the district, synthetic");
        facts.figure(YEAR, "otherProgramsFte", "1478.40", "staffing report, synthetic");
        facts.setting("ratioOption", "A", LocalDate.of(2021, 7, 1), "Board of Education, synthetic");
        // The district took the days of unsigned agreements for attended, and so had nobody to reach out to for them.
        facts.setting("nonattendanceDays", "unstudied", LocalDate.of(2021, 7, 1), "Board of Education, synthetic");
        facts.setting("draftPolicy", "san-juan-usd 2026.1", LocalDate.of(2021, 7, 1),
                "Board of Education, synthetic");
        sessions.offer();
        defects(GradeSpan.TK_3, List.of("1", "3"), List.of(10, 12), List.of("K", "2", "3"), 34);
        defects(GradeSpan.GRADES_4_6, List.of("4", "5", "6"), List.of(8, 11, 13), List.of("4", "5", "5", "6"), 34);
        defects(GradeSpan.GRADES_7_8, List.of("7", "8"), List.of(14, 9),
                List.of("7", "7", "7", "7", "8", "8", "8", "8"), 55);
        defects(GradeSpan.GRADES_9_12, List.of("10"), List.of(), List.of(), 0);
        for (var grade : List.of("TK", "1", "2", "4", "5", "6", "7", "8", "9", "10", "11", "12")) {
            sound(grade);
        }
        trip("5", LocalDate.of(2022, 10, 17), 9, 8);
        trip("8", LocalDate.of(2022, 11, 1), 2, 0);
        return facts.submission();
    }

    /**
     * The late-signed pupils of a span lose the days given, and those whose agreements state no credits lose {@code each};
     * the last one takes what is left of the days that the finding's ADA comes to.
     */
    private void defects(GradeSpan span, List<String> lateGrades, List<Integer> lateDays, List<String> missingGrades,
            int each) {
        int left = LOST.getOrDefault(span, 0);
        for (int i = 0; i < lateGrades.size(); i++) {
            int days = i < lateDays.size() ? lateDays.get(i) : left;
            lateSigned(lateGrades.get(i), days);
            left -= days;
        }
        for (int i = 0; i < missingGrades.size(); i++) {
            int days = i == missingGrades.size() - 1 ? left : each;
            withoutCredits(missingGrades.get(i), days, 12 + 4 * i);
            left -= days;
        }
    }

    /** A year's agreement whose parent signed on the last of so many schooldays; every day was claimed. */
    private void lateSigned(String grade, int days) {
        var all = calendar.schooldays();
        var pupil = pupil(grade, "Late", all.getFirst());
        var agreement = pupil.agreement("traditional", program(grade), teacher(grade), all.getFirst(), all.getLast(),
                all.get(days - 1), true);
        pupil.works(agreement, all, sessions, teacher(grade), day -> true);
        claim(pupil, schoolOfProgram(grade), p2.size());
    }

    /** An agreement over so many schooldays that states neither credits nor a measure; every day was claimed. */
    private void withoutCredits(String grade, int days, int begins) {
        var stay = p2.subList(begins, begins + days);
        var pupil = pupil(grade, "Uncredited", stay.getFirst());
        var agreement = pupil.agreement("traditional", program(grade), teacher(grade), stay.getFirst(), stay.getLast(),
                stay.getFirst().minusDays(5), false);
        pupil.works(agreement, stay, sessions, teacher(grade), day -> true);
        claim(pupil, schoolOfProgram(grade), days);
    }

    /** Everything in order; two weeks of the year were not worked for, were not claimed, and were followed up. */
    private void sound(String grade) {
        var all = calendar.schooldays();
        var pupil = pupil(grade, "Sound", all.getFirst());
        if (number % 5 == 0) {
            pupil.status(Status.ENGLISH_LEARNER, YEAR.firstDay(), null, "")
                    .status(Status.SERVICE, YEAR.firstDay(), null, "englishLanguageDevelopment");
        }
        var agreement = pupil.agreement("traditional", program(grade), teacher(grade), all.getFirst(), all.getLast(),
                all.getFirst().minusDays(6), true);
        var weeks = List.copyOf(SamplePupil.weeks(all).values());
        Set<LocalDate> missed = new HashSet<>();
        for (var week : List.of(weeks.get(9 + number % 7), weeks.get(20 + number % 5))) {
            missed.addAll(week);
            pupil.reengaged(week, all);
        }
        pupil.works(agreement, all, sessions, teacher(grade), day -> !missed.contains(day));
        claim(pupil, schoolOfProgram(grade), (int) p2.stream().filter(day -> !missed.contains(day)).count());
    }

    /** A short stay, signed on that schoolday after it began (EC 51747(g)(9)(A) as it stood: within ten). */
    private void trip(String grade, LocalDate from, int days, int signedAfter) {
        var all = calendar.schooldays();
        int begins = all.indexOf(from);
        var stay = all.subList(begins, begins + days);
        var pupil = new SamplePupil(facts, YEAR, id(), "Trip", "Synthetic " + number, grade, school(grade),
                all.getFirst(), "specialInterest");
        var agreement = pupil.agreement("traditional", "site-short-term", teacher(grade), stay.getFirst(),
                stay.getLast(), all.get(begins + signedAfter), true);
        pupil.worksAlone(agreement, stay, teacher(grade));
        if (days >= 3) {
            claim(pupil, school(grade), days);
        }
    }

    private SamplePupil pupil(String grade, String kind, LocalDate from) {
        var reasons = List.of("behindInCredits", "healthOrWork", "specialInterest", "highlyGifted",
                "atRiskOfDroppingOut", "isolated");
        return new SamplePupil(facts, YEAR, id(), kind, "Synthetic " + number, grade, schoolOfProgram(grade), from,
                reasons.get(number % reasons.size()));
    }

    private String id() {
        return "22-" + (100 + ++number);
    }

    private void claim(SamplePupil pupil, String school, int days) {
        facts.add(new Claim("P2-22-" + pupil.id(), YEAR, ReportingPeriod.P2, school, pupil.grade().span(),
                Optional.of(pupil.id()), BigDecimal.valueOf(days), Optional.empty()));
    }

    private static boolean isElementary(String grade) {
        return List.of("TK", "K", "1", "2", "3", "4", "5").contains(grade);
    }

    private static String program(String grade) {
        return isElementary(grade)
                ? "tk5-remote"
                : List.of("6", "7", "8").contains(grade) ? "el-sereno-6-8" : "el-sereno-9-12";
    }

    private static String teacher(String grade) {
        return isElementary(grade) ? "T-101" : List.of("6", "7", "8").contains(grade) ? "T-202" : "T-201";
    }

    private static String schoolOfProgram(String grade) {
        return isElementary(grade) ? school(grade) : SampleFacts.EL_SERENO;
    }

    private static String school(String grade) {
        return isElementary(grade)
                ? "34674476034367"
                : List.of("6", "7", "8").contains(grade)
                        ? "34674476034342"
                        : "34674473430493";
    }
}
