package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.policy.Breach;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

/** What a policy sets is held against what the state lets an LEA set, and what breaches it is told with both. */
class StateLimitsTest {

    @Test
    @DisplayName("at least, E-19: a stay shorter than the law asked at the time is told with both values and both sources")
    void aStayShorterThanTheLawAsks() throws PolicyException {
        assertThat(breaches("{id: X-1, kind: shortestStay, source: bp, schooldays: 2}")).singleElement()
                .satisfies(breach -> assertThat("x.yaml:" + breach)
                        .isEqualTo("x.yaml:5:5 The policy sets stay.shortest to "
                                + "'2 schooldays in a row' (BP 6158 [X-1]), and the state asks at least 3 schooldays in a row "
                                + "from 2023-07-01 to 2024-06-30 (EC 46300(e) [E-19]). The state's value holds; the policy's is "
                                + "not acted on."));
        assertThat(breaches("{id: X-1, kind: shortestStay, source: bp, applies: {from: 2024-07-01}, schooldays: 2}"))
                .isEmpty();
    }

    @Test
    @DisplayName("at most, P-09: more days to return to the classroom than the law gives")
    void moreDaysToReturnThanTheLawGives() throws PolicyException {
        assertThat(breaches("{id: X-1, kind: returnWithin, source: bp, schooldays: 6}")).singleElement()
                .satisfies(breach -> assertThat(breach.state()).contains("at most 5 instructional days"));
        assertThat(breaches("{id: X-1, kind: returnWithin, source: bp, schooldays: 5}")).isEmpty();
    }

    @Test
    @DisplayName("at most, P-07: a parent is told within a schoolday, not within three")
    void aLaterNoticeToParentsThanTheLawAllows() throws PolicyException {
        assertThat(breaches("{id: X-1, kind: parentNotice, source: bp, schooldays: 3}")).hasSize(1);
    }

    @Test
    @DisplayName("at most, A-02: no agreement is longer than a school year")
    void anAgreementLongerThanASchoolYear() throws PolicyException {
        assertThat(breaches("{id: X-1, kind: longestAgreement, source: bp, months: 13}")).hasSize(1);
        assertThat(breaches("{id: X-1, kind: longestAgreement, source: bp, months: 12}")).isEmpty();
    }

    @Test
    @DisplayName("at least, P-08: weekly synchronous instruction for grades that the law gives daily")
    void weeklyInstructionWhereTheLawGivesItDaily() throws PolicyException {
        var weekly = "{id: X-1, kind: synchronousPerWeek, source: bp, applies: {grades: K-5}, minutes: 60, channels: [internet]}";

        assertThat(breaches(weekly)).singleElement()
                .satisfies(breach -> assertThat(breach.state()).contains("each schoolday in grades TK-3"));
        assertThat(breaches(weekly.replace("K-5", "4-5"))).isEmpty();
        assertThat(breaches(weekly, "{id: X-2, kind: synchronousPerDay, source: bp, applies: {grades: K-3}, "
                + "weekdays: [mon, tue, wed, thu, fri], minutes: 20}")).isEmpty();
    }

    @Test
    @DisplayName("at least, P-08: four days a week are not each schoolday, unless another provision has the fifth")
    void fourDaysAWeekAreNotEachSchoolday() throws PolicyException {
        var four = "{id: X-1, kind: synchronousPerDay, source: bp, applies: {grades: K-3}, "
                + "weekdays: [mon, tue, wed, fri], minutes: 20}";

        assertThat(breaches(four)).hasSize(1);
        assertThat(breaches(four, four.replace("X-1", "X-2").replace("mon, tue, wed, fri", "thu"))).isEmpty();
    }

    @Test
    @DisplayName("must set, P-01 and P-02: what the law leaves to the LEA and the policy leaves open")
    void whatTheLeaMustSet() throws PolicyException {
        assertThat(read("adopted, adopted: 2023-06-01", "{id: X-1, kind: officeHours, source: bp}").breaches())
                .extracting(breach -> breach.law().rule()).containsExactly("P-01", "P-02");
        assertThat(read("adopted, adopted: 2023-06-01, supplements: other", "{id: X-1, kind: officeHours, source: bp}")
                .breaches()).isEmpty();
    }

    @Test
    @DisplayName("fixed, E-05: what the state fixes no policy can set")
    void whatTheStateFixes() {
        assertThatThrownBy(() -> breaches("{id: X-1, kind: residence, source: bp}"))
                .hasMessageContaining("x.yaml:5:")
                .hasMessageContaining("The state fixes 'residence' (EC 51747.3(c) [E-05])");
    }

    @Test
    void whatBreachesIsShownAndNotActedOn() throws PolicyException {
        var policy = read("adopted, adopted: 2023-06-01, supplements: other",
                "{id: X-1, kind: returnWithin, source: bp, schooldays: 6}").policy();

        assertThat(policy.values()).extracting(PolicyValue::parameter).contains("breach of the state's limits");
        assertThat(policy.value("return.within", org.manzanita.model.Grade.GRADE_5, "any", LocalDate.of(2024, 1, 8)))
                .isEmpty();
    }

    @Test
    void anAdoptedPolicyAssumesNothingAndLeavesNothingOpen() {
        assertThatThrownBy(() -> read("adopted, adopted: 2023-06-01",
                "{id: X-1, kind: officeHours, source: bp, basis: assumed}")).hasMessageContaining("'X-1' is assumed");
        assertThatThrownBy(() -> read("adopted", "{id: X-1, kind: officeHours, source: bp}"))
                .hasMessageContaining("'adopted', the day on which the board did so, is missing");
        assertThatThrownBy(() -> PolicyReader.read("x.yaml", new StringReader(file("adopted, adopted: 2023-06-01",
                "{id: X-1, kind: officeHours, source: bp}")
                + "readings:\n  - {id: R1, question: Which?, options: [a, b], chosen: a, decidedBy: draft}\n"), law()))
                .hasMessageContaining("'R1' is not decided");
    }

    @Test
    void aDraftShowsWhatItAssumes() throws PolicyException {
        assertThat(read("draft", "{id: X-1, kind: officeHours, source: bp, basis: assumed}").policy().values())
                .anySatisfy(value -> assertThat(value.source().section()).isEqualTo("BP 6158 (assumed)"))
                .anySatisfy(value -> assertThat(value.value()).contains("not in force: a draft"));
    }

    @Test
    void everyKindThatTheStateLimitsTellsOfTheLooseningWithItsLineBothValuesAndBothSources() throws PolicyException {
        var loosening = Map.of("shortestStay", "schooldays: 2", "longestAgreement", "months: 13", "parentNotice",
                "schooldays: 3", "returnWithin", "schooldays: 6", "synchronousPerDay", "weekdays: [mon], minutes: 60",
                "synchronousPerWeek", "minutes: 60, channels: [internet]");
        // Live interaction has no word by which it could be less than the state's; leaving it out sets nothing.
        assertThat(Kinds.ALL.stream().filter(kind -> kind.limit() == Limit.AT_LEAST || kind.limit() == Limit.AT_MOST)
                .filter(kind -> !kind.words().isEmpty()).map(Kind::name))
                .containsExactlyInAnyOrderElementsOf(loosening.keySet());
        for (var kind : loosening.entrySet()) {
            assertThat(breaches("{id: X-1, kind: officeHours, source: bp}",
                    "{id: X-2, kind: " + kind.getKey() + ", source: bp, " + kind.getValue() + "}"))
                    .singleElement().asString().as(kind.getKey()).startsWith("6:5 The policy sets ")
                    .contains(" to '", "(BP 6158 [X-2])", "and the state a")
                    .containsPattern("\\(EC [^)]*(\\([^)]*\\))* \\[[A-Z]-\\d+]\\)");
        }
    }

    private static List<Breach> breaches(String... provisions) throws PolicyException {
        return read("adopted, adopted: 2023-06-01, supplements: other", provisions).breaches();
    }

    private static PolicyReader.Published read(String status, String... provisions) throws PolicyException {
        return PolicyReader.read("x.yaml", new StringReader(file(status, provisions)), law());
    }

    private static String file(String status, String... provisions) {
        return """
                format: manzanita-policy/1
                policy: {id: x, title: X, revision: "1", lea: "3467447", from: 2023-07-01, until: 2027-06-30, status: %s}
                sources: {bp: BP 6158}
                provisions:
                  - %s
                """
                .formatted(status, String.join("\n  - ", provisions));
    }

    private static Law law() {
        return Law.of(List.of(new LawSource() {
            @Override
            public List<LawRow> rows() {
                return List.of(row("E-19", "minimumConsecutiveDays", "district", 2021, 2024, "3", "EC 46300(e)"),
                        row("E-19", "minimumConsecutiveDays", "district", 2024, 0, "1", "EC 46300(e)"),
                        row("E-19", "minimumConsecutiveDays", "countyOffice", 2024, 0, "9", "EC 46300(e)"),
                        row("P-09", "returnWithinSchooldays", "all", 2021, 0, "5", "EC 51747(f)"),
                        row("P-07", "noticeWithinSchooldays", "all", 2021, 0, "1", "EC 51747(d)(2)"),
                        row("A-02", "longestAgreement", "all", 2019, 0, "schoolYear", "EC 51747(g)(5)"),
                        row("P-08", "synchronousInstruction", "TK-3", 2021, 0, "daily", "EC 51747(e)(1)"),
                        row("P-08", "synchronousInstruction", "4-8", 2021, 0, "weekly", "EC 51747(e)(2)"));
            }

            @Override
            public List<RegisteredRule> register() {
                return List.of(rule("P-01", "EC 51747(a)"), rule("P-02", "EC 51747(b)(1)"),
                        rule("E-05", "EC 51747.3(c)"));
            }

            @Override
            public List<ReasonCode> reasonCodes() {
                return List.of();
            }
        }));
    }

    private static LawRow row(String rule, String parameter, String applies, int from, int until, String value,
            String section) {
        return new LawRow(rule, parameter, applies, LocalDate.of(from, 7, 1),
                until == 0 ? Optional.empty() : Optional.of(LocalDate.of(until, 6, 30)), value, section);
    }

    private static RegisteredRule rule(String id, String section) {
        return new RegisteredRule(id, id, LocalDate.of(2019, 7, 1), Optional.empty(), section, "W", "It is set.");
    }
}
