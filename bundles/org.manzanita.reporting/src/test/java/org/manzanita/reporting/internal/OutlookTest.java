package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Channel;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.model.Staffing;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** Reports of what is about to go wrong. */
class OutlookTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final List<LocalDate> DAYS = District.weekdays(MON_2025_08_18, 100);

    private static District of(EntityType type) {
        var district = new District(type, "2025-26").school("1", MON_2025_08_18, 100).program("full", "paper", true);
        for (int i = 0; i < 5; i++) {
            district.month("1", i + 1, DAYS.get(20 * i), DAYS.get(20 * i + 19));
        }
        return district;
    }

    private static JudgedDay day(LocalDate day, Grade grade, Finding finding) {
        return District.day(day, "1", grade, finding);
    }

    private static Figures figures(String plot, District district, Surroundings around) {
        var item = Plots.items().stream().filter(one -> one.offer().name().equals(plot)).findFirst().orElseThrow();
        var run = item.begin().apply(around, Options.of(item.offer(), Map.of()));
        district.pupils().forEach(run);
        var drawn = Drawing.of(run.figures());
        assertThat(drawn.svg()).contains("role=\"img\"", drawn.title());
        assertThat(drawn.png()).startsWith(0x89, 'P', 'N', 'G');
        return run.figures();
    }

    @Nested
    @DisplayName("AUD-D-08: what waits for a signature")
    class Exposure {

        private final Finding unsigned = District.refused("AGREEMENT_NOT_SIGNED");

        @Test
        void daysThatOnlyASignatureKeepsBackAreCountedWithTheirPrice() {
            var district = of(EntityType.DISTRICT).figure("valueOfAda.9-12", "12000.00");
            var both = new Finding.NotEarned(Minutes.ZERO, Minutes.of(240), List.of(
                    Reason.refuses("AGREEMENT_NOT_SIGNED", District.UNDER, "Not signed.", List.of()),
                    Reason.refuses("BELOW_MINIMUM_DAY", District.UNDER, "Too little.", List.of())));
            district.pupil("P-1", List.of(day(DAYS.get(0), Grade.GRADE_9, unsigned),
                    day(DAYS.get(1), Grade.GRADE_9, unsigned), day(DAYS.get(2), Grade.GRADE_9, both),
                    day(DAYS.get(3), Grade.GRADE_9, District.earned()), day(DAYS.get(25), Grade.GRADE_9, unsigned)));
            district.pupil("P-2", List.of(day(DAYS.get(0), Grade.GRADE_2, unsigned)));
            var table = Read.run(new ExposureReport(district.afterwards()), district.pupils()).getFirst();

            // 3 days / 100 taught = 0.03 ADA; 12,000 / 100 = 120 dollars a day.
            assertThat(Read.row(table, "School 1", "9-12")).map(Object::toString)
                    .containsExactly("School 1", "9-12", "1", "1", "3", "0.03", "120.00", "360");
            assertThat(Read.row(table, "School 1", "TK-3")).map(Object::toString)
                    .containsExactly("School 1", "TK-3", "1", "1", "1", "0.01", "", "");
            assertThat(Read.row(table, "all", "all")).map(Object::toString)
                    .containsExactly("all", "all", "2", "2", "4", "0.04", "", "360");
            assertThat(table.notes()).anyMatch(note -> note.contains("Without a figure valueOfAda"));
            assertThat(figures("exposure", district, district.afterwards()).description())
                    .endsWith("Month 1: 3. Month 2: 1.");
        }

        @Test
        void aDayThatAnotherAgreementEarnedOrThatIsStillToComeIsNotAtStake() {
            var district = of(EntityType.DISTRICT);
            district.pupil("P-1", List.of(day(DAYS.get(0), Grade.GRADE_9, District.earned()),
                    day(DAYS.get(0), Grade.GRADE_9, unsigned), day(DAYS.get(50), Grade.GRADE_9, unsigned)));
            assertThat(Read.cell(Read.run(new ExposureReport(district.on(DAYS.get(10))), district.pupils()).getFirst(),
                    "days", "all")).isEqualTo("0");
        }
    }

    @Nested
    @DisplayName("EC 51745.6: the ratio forecast to P-2")
    class Forecast {

        /** Thirty pupils of a charter, one teacher: after 40 of 100 days, of which each pupil earned 36. */
        private District charter() {
            var charter = of(EntityType.CHARTER).record(new Staffing("T-1", Optional.of("full"), BigDecimal.ONE,
                    MON_2025_08_18, LocalDate.of(2026, 6, 30)));
            for (int i = 0; i < 30; i++) {
                charter.pupil("P-" + i, DAYS.stream().map(day -> day(day, Grade.GRADE_9,
                        DAYS.indexOf(day) < 36 ? District.earned() : District.refused("NOT_JUDGED"))).toList());
            }
            return charter;
        }

        private Table forecast(District district, LocalDate on) {
            return Read.run(new ForecastReport(district.on(on)), district.pupils()).getFirst();
        }

        @Test
        void daysAheadAreForecastAsThoseBehindAndTheGapIsInTeachersAndInPupils() {
            var table = forecast(charter(), DAYS.get(39));
            // 30 pupils x 36 / 40 = 27 ADA; cap 25 x 1; 60 of 100 days are ahead.
            assertThat(Read.cell(table, "ada", "paper", "C fixed by statute")).isEqualTo("27.00");
            assertThat(Read.cell(table, "cap", "paper", "C fixed by statute")).isEqualTo("25.00");
            assertThat(Read.cell(table, "excess", "paper", "C fixed by statute")).isEqualTo("2.00");
            // 2 / 25 = 0.08 FTE over the whole period, 0.08 / 0.60 = 0.1333 from now on.
            assertThat(Read.cell(table, "fteFromNow", "paper", "C fixed by statute")).isEqualTo("0.14");
            // Each pupil who leaves now takes 0.60 x 0.9 = 0.54 ADA along: 2 / 0.54 = 3.7.
            assertThat(Read.cell(table, "pupils", "paper", "C fixed by statute")).isEqualTo("4");
            assertThat(table.notes()).anyMatch(note -> note.startsWith("60 of 100 days of P-2 are ahead."));
            assertThat(figures("forecast", charter(), charter().on(DAYS.get(39))).description())
                    .contains("C fixed by statute: cap 25.00, forecast 27.00.");
        }

        @Test
        @DisplayName("EC 51745.6(a): under the bars the letter of an option stands, since its words would run into the next")
        void underTheBarsTheOptionsHaveTheirLetters() {
            var drawn = figures("forecast", charter(), charter().on(DAYS.get(39)));

            assertThat(drawn.categories()).contains("paper C");
            assertThat(drawn.inFull()).contains("paper, C fixed by statute");
            assertThat(drawn.across()).contains("C fixed by statute");
        }

        @Test
        void whenP2IsOverTheForecastIsTheRatioItselfAndNothingClosesAGap() {
            var charter = charter();
            var table = forecast(charter, LocalDate.of(2026, 5, 1));
            assertThat(Read.cell(table, "ada", "paper", "C fixed by statute")).isEqualTo(Read.cell(
                    Read.run(new RatioReport(charter.afterwards()), charter.pupils()).getFirst(), "ada",
                    "C fixed by statute"));
            assertThat(table.notes()).anyMatch(note -> note.startsWith("No day of P-2 is ahead"));
        }
    }

    @Nested
    @DisplayName("EC 51747(e): synchronous minutes by weekday")
    class Synchronous {

        private void session(District district, String id, LocalDate day, SessionKind kind, int minutes) {
            district.record(new Session(id, "full", day, kind, SessionForm.SMALL_GROUP, Channel.INTERNET, "T-1",
                    Minutes.of(minutes), true, true));
        }

        @Test
        void whatWasOfferedOnEachWeekdayStandsBesideWhatThePolicyPlans() {
            var district = of(EntityType.DISTRICT);
            for (int week = 0; week < 4; week++) {
                session(district, "M" + week, MON_2025_08_18.plusWeeks(week), SessionKind.SYNCHRONOUS, 60);
                session(district, "F" + week, MON_2025_08_18.plusWeeks(week).plusDays(4), SessionKind.OFFICE_HOURS,
                        60);
            }
            var plain = district.on(MON_2025_08_18.plusWeeks(4).minusDays(1));
            var around = new Surroundings(plain.program(), plain.law(), List.of(new Planned()), plain.year(),
                    plain.on());
            var table = new SynchronousReport(around).tables().getFirst();

            assertThat(Read.row(table, "full", "Monday")).map(Object::toString)
                    .containsExactly("full", "Monday", "4", "4", "240", "60", "60 to 75", "0");
            assertThat(Read.row(table, "full", "Friday")).map(Object::toString)
                    .containsExactly("full", "Friday", "4", "0", "0", "0", "60", "60");
            assertThat(Read.row(table, "full", "Tuesday")).endsWith("", "");
            assertThat(figures("synchronous", district, around).description())
                    .contains("Monday: planned 60, offered 60.00.", "Friday: planned 60, offered 0.00.");
            assertThat(new SynchronousReport(plain).tables().getFirst().notes())
                    .anyMatch(note -> note.startsWith("No policy in force plans"));
        }

        /** A policy that plans 75 minutes on some days for the youngest, and 60 on others. */
        private static final class Planned implements Policy {

            @Override
            public String policyId() {
                return "planned";
            }

            @Override
            public LeaId lea() {
                return new LeaId("1234567");
            }

            @Override
            public List<Ruling> rule(Period period, Law law) {
                return List.of();
            }

            @Override
            public List<PolicyValue> values() {
                var paper = new Citation("BP", "BP 6158");
                return List.of(new PolicyValue("synchronous.perDay", "grades TK-1; Mon Thu", "75 min offered", paper),
                        new PolicyValue("synchronous.perDay", "grades 2-3; Mon Fri", "60 min offered", paper));
            }

            @Override
            public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
                return Optional.empty();
            }
        }
    }
}
