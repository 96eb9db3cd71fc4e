package org.manzanita.policy.urban.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzanita.policy.urban.internal.MetropolisFacts.MON_2026_09_14;
import static org.manzanita.policy.urban.internal.MetropolisFacts.NORTH;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Days;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Report;
import org.manzanita.rules.WorkedOut;

/** Each of the six extensions acts for its district alone, and none can do more than it was granted. */
class ExtensionsTest {

    private static final LocalDate TUE_2026_09_15 = MON_2026_09_14.plusDays(1);
    private static final Citation RULE = new Citation("X", "X");
    private static final LeaId ANOTHER = new LeaId("3467447");

    @ParameterizedTest(name = "MU-09: ''{0}'' on record since Tuesday: {1} then")
    @CsvSource({"reading caaspp 2550, met", "reading caaspp 2549, notMet", "reading lexile 1050, met",
            "reading other 9999, notMet", "reading caaspp many, notMet", "tutoring, notMet"})
    void theScreenIsMetByAnyOneTestFromItsScoreAndDay(String onRecord, String is) {
        var week = new MetropolisFacts("pupil").status(Status.SERVICE, TUE_2026_09_15, onRecord).week("city-school");
        var screen = new ReadingScreen();

        assertThat(screen.on(MON_2026_09_14, week, Law.of(List.of())))
                .isInstanceOfSatisfying(WorkedOut.Known.class, known -> assertThat(known.value()).isEqualTo("notMet"));
        assertThat(screen.on(TUE_2026_09_15, week, Law.of(List.of())))
                .isInstanceOfSatisfying(WorkedOut.Known.class, known -> assertThat(known.value()).isEqualTo(is));
    }

    @Test
    @DisplayName("MU-10: the office of the school's region meets the family within five schooldays")
    void theRegionsOfficeMeetsTheFamily() {
        var facts = new MetropolisFacts("pupil").agreement("virtual-academy")
                .status(Status.TRANSFER_APPLICATION, MON_2026_09_14, "");

        assertThat(new FamilyMeetings().look(facts.judged(), facts.on(LocalDate.of(2026, 9, 22)))).singleElement()
                .satisfies(notice -> {
                    assertThat(notice.duty()).isEqualTo("Meet the family");
                    assertThat(new RegionRouter().of(notice, facts.judged(), facts.on(LocalDate.of(2026, 9, 22))))
                            .isInstanceOfSatisfying(WorkedOut.Known.class,
                                    who -> assertThat(who.value()).isEqualTo("The office of region North"));
                    assertThat(notice.due()).contains(LocalDate.of(2026, 9, 21));
                    assertThat(notice.state()).isEqualTo(Notice.State.OVERDUE);
                    assertThat(notice.reason().isRefusal()).isFalse();
                });
        facts.took(ActionKind.CONFERENCE_HELD, LocalDate.of(2026, 9, 18));
        assertThat(new FamilyMeetings().look(facts.judged(), facts.on(LocalDate.of(2026, 9, 22))))
                .extracting(Notice::state).containsExactly(Notice.State.DONE);
    }

    @Test
    void theRouterSeesNothingInAnotherProgramOrDistrict() {
        var city = new MetropolisFacts("pupil").agreement("city-school").status(Status.TRANSFER_APPLICATION,
                MON_2026_09_14, "");
        var another = new MetropolisFacts("pupil", ANOTHER).agreement("virtual-academy")
                .status(Status.TRANSFER_APPLICATION, MON_2026_09_14, "");

        assertThat(new FamilyMeetings().look(city.judged(), city.on(TUE_2026_09_15))).isEmpty();
        assertThat(new FamilyMeetings().look(another.judged(), another.on(TUE_2026_09_15))).isEmpty();
    }

    @Test
    @DisplayName("MU-30: two pupils above 45 are 400 dollars a month, and 45 are none")
    void overageIsPaidForEachPupilAboveTheCaseload() {
        assertThat(overage(47)).containsExactly(List.of("teacher", 47, 2, 400));
        assertThat(overage(45)).isEmpty();
    }

    private static List<List<Object>> overage(int pupils) {
        var facts = new MetropolisFacts("surroundings");
        return new CaseloadOverage().run(IntStream.range(0, pupils)
                .mapToObj(number -> new MetropolisFacts("pupil-" + number).agreement("city-school").judged()),
                facts.on(TUE_2026_09_15)).rows();
    }

    @Test
    @DisplayName("MU-37: twenty schooldays after a nonattendance that nobody followed, a visit at home")
    void aVisitIsListedAfterTwentySchooldays() {
        var facts = new MetropolisFacts("pupil").took(ActionKind.NONATTENDANCE_RECORDED, MON_2026_09_14);
        var dayTwenty = LocalDate.of(2026, 10, 12);

        assertThat(rows(new HomeVisits(), facts, dayTwenty))
                .containsExactly(List.of("pupil", "North", MON_2026_09_14, dayTwenty));
        assertThat(rows(new HomeVisits(), facts, dayTwenty.minusDays(1))).isEmpty();
        facts.took(ActionKind.CONFERENCE_HELD, LocalDate.of(2026, 9, 30));
        assertThat(rows(new HomeVisits(), facts, dayTwenty)).isEmpty();
    }

    @Test
    @DisplayName("MU-56: days go to the student system as complete or incomplete, up to the day of asking")
    void daysGoToTheStudentSystemWithItsCodes() {
        var earned = new Finding.Earned(Days.ONE, Minutes.of(240), Minutes.of(240),
                List.of(Reason.supports("MINIMUM_DAY_MET", RULE, "met", List.of())));
        var not = new Finding.NotEarned(Minutes.ZERO, Minutes.of(240),
                List.of(Reason.refuses("NOTHING_RECORDED", RULE, "nothing", List.of())));
        var facts = new MetropolisFacts("pupil");

        assertThat(new StudentSystem().run(Stream.of(facts.judged(earned, not, earned)), facts.on(TUE_2026_09_15))
                .rows()).containsExactly(List.of("pupil", NORTH, MON_2026_09_14, "ISC"),
                        List.of("pupil", NORTH, TUE_2026_09_15, "ISI"));
    }

    @Test
    void reportsSayNothingOfAnotherDistrict() {
        var facts = new MetropolisFacts("pupil", ANOTHER).agreement("city-school")
                .took(ActionKind.NONATTENDANCE_RECORDED, MON_2026_09_14);

        for (var report : List.of(new CaseloadOverage(), new HomeVisits(), new StudentSystem())) {
            assertThat(rows(report, facts, LocalDate.of(2026, 10, 12))).as(report.name()).isEmpty();
        }
    }

    private static List<List<Object>> rows(Report report, MetropolisFacts facts, LocalDate on) {
        return report.run(Stream.of(facts.judged()), facts.on(on)).rows();
    }
}
