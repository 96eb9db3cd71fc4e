package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;

/** What is wrong with a rule of a district's own is told at its line and column, and nothing of the file is in force. */
class OwnRuleFaultsTest {

    private static List<String> faults(String rule) throws IOException {
        return new YamlPolicyFormat()
                .read("x.yaml",
                        new StringReader(
                                """
                                        format: manzanita-policy/1
                                        policy: {id: x, title: X, revision: "1", status: draft, lea: "3467447", from: 2026-07-01, until: 2027-06-30}
                                        sources: {bp: BP 6158}
                                        provisions:
                                          - id: X-1
                                            kind: rule
                                            source: bp
                                        """
                                        + rule.indent(4)),
                        Law.of(List.<LawSource>of()))
                .faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.says()).toList();
    }

    private static List<String> faultsOf(String when) throws IOException {
        return faults("when: " + when + "\nverdict: warn\nsays: Look.\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{fact: pupil.agee, is: {atLeast: 18}}          | 8:18 'pupil.agee' is no fact. On record are pupil.age, ",
            "{fact: measure., is: {atLeast: 18}}            | 8:18 'measure.' is no fact.",
            "{fact: ext., is: {equals: x}}                  | 8:18 'ext.' is no fact.",
            "{fact: pupil.age}                              | 8:11 Expected what has to be so of pupil.age",
            "{fact: pupil.age, is: {atLeast: 1}, onRecord: true} | 8:11 Expected what has to be so of pupil.age",
            "{fact: pupil.age, is: {atLeast: old}}          | 8:43 'old' is no number.",
            "{fact: pupil.age, is: {over: 18}}              | 'over' is not known here.",
            "{fact: pupil.school, is: {atLeast: 18}}        | 8:36 pupil.school is no number.",
            "{fact: pupil.age, op: gte, value: 18}          | 8:29 'op' is not known here. Known are fact, is, onRecord.",
            "{all: []}                                      | 8:17 Expected 1 to 20 conditions, and here are 0.",
            "{all: [{fact: pupil.age, onRecord: true}], not: {fact: pupil.age, onRecord: true}} | 8:11 Expected one condition",
            "{fact: pupil.statuses, is: {in: [foster, homeles]}} | 8:52 'homeles' is never a value of pupil.statuses.",
            "{fact: pupil.grade, is: {equals: 13}}          | 8:44 '13' is never a value of pupil.grade.",
            "{fact: supervisor.credentials, is: {not: cleer}} | 8:52 'cleer' is never a value of",
            "{fact: progress.satisfactory, is: {equals: no}} | 8:54 'no' is never a value of",
            "{}                                             | 8:11 Expected one condition",
            "older than 18                                  | 8:11 Expected words with values: all, any, not, fact."})
    void aConditionThatIsNone(String when, String told) throws IOException {
        assertThat(faultsOf(when)).as(when).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void conditionsStandInOneAnotherSixDeep() throws IOException {
        var fact = "{fact: pupil.age, onRecord: true}";

        assertThat(faultsOf("{not: ".repeat(5) + fact + "}".repeat(5))).isEmpty();
        assertThat(faultsOf("{not: ".repeat(6) + fact + "}".repeat(6))).singleElement().asString()
                .contains("at most 6 deep");
        assertThat(faultsOf("{any: [" + (fact + ", ").repeat(20) + fact + "]}")).singleElement().asString()
                .contains("Expected 1 to 20 conditions, and here are 21.");
    }

    @Test
    void nobodyCouldLiftARefusalThatNamesNothing() throws IOException {
        for (var verdict : List.of("deny", "hold", "require")) {
            assertThat(faults("when: {fact: pupil.age, is: {above: 18}}\nverdict: " + verdict + "\nsays: No.\n"))
                    .as(verdict).singleElement().asString().startsWith("5:5 A rule that says '" + verdict
                            + "' needs 'unless'");
        }
    }

    @Test
    void whereNobodyHasATaskNobodyHasTimeForIt() throws IOException {
        for (var verdict : List.of("deny", "warn")) {
            assertThat(faults("when: {fact: pupil.age, is: {above: 18}}\nverdict: " + verdict
                    + "\nsays: No.\nunless: director approved\nwithin: {days: 2}\n")).as(verdict).singleElement()
                    .asString().startsWith("5:5 'within' is how long a person has");
        }
        assertThat(
                faults("when: {fact: pupil.age, is: {above: 18}}\nverdict: task\nsays: Look.\nwithin: {months: 1}\n"))
                .anyMatch(fault -> fault.contains("'months' is not known here. Known are schooldays, days, weeks."));
        assertThat(faults("when: {fact: pupil.age, is: {above: 18}}\nverdict: task\nsays: Look.\nwithin: {days: 0}\n"))
                .anyMatch(fault -> fault.contains("'0' is below 1."));
    }

    @Test
    void aVerdictThatGrantsIsNotThere() throws IOException {
        assertThat(faults("when: {fact: pupil.age, is: {above: 18}}\nverdict: grant\nsays: Yes.\n")).singleElement()
                .asString().contains("9:14").contains("grant");
    }
}
