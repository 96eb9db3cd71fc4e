package org.manzanita.policy.urban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.Reason;
import org.manzanita.testing.CaseFile;
import org.manzanita.testing.DeployedRules;
import org.manzanita.testing.PolicyCases;
import org.manzanita.testing.Rulebook;

/**
 * The three policies that are shipped judge the same facts, and a page lists each day on which they differ, with the reason
 * and the provision. Written anew with {@code -Dthree.policies=write}.
 */
class ThreePoliciesTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "three-policies.md");

    private static final String HEAD = """
            # Three policies, the same facts

            The three district policies that come along judge the same pupils of 2026-27, each as if it were the policy of
            their LEA, beside the same law. Here is each day on which they differ, and by which provision. Where nothing
            is listed, all three find the same. A test makes this page.

            To see what one of them would change in your own year, write your LEA's code as its `lea` in a copy of its file,
            and judge the year under both: `credit:replay --policy copy.yaml` lists the pupils and days that would come out
            otherwise, each with its reason ([how](../how-to/ask-what-if.md)).

            | pupil | schooldays | San Juan Unified | Cedar Fork (small, rural) | Metropolis (large, urban) |
            |---|---|---|---|---|
            """;

    private final Rulebook state = DeployedRules.rulebook();
    private final Law law = Law.of(state.law());
    private final Map<String, PolicyCases> policies = new LinkedHashMap<>();

    ThreePoliciesTest() throws IOException {
        for (var file : List.of("sanjuan/src/main/resources/san-juan-usd.yaml",
                "rural/src/main/resources/cedar-fork-jusd.yaml", "urban/src/main/resources/metropolis-usd.yaml")) {
            policies.put(file, new PolicyCases(DeployedRules.components(PolicyFormat.class).getFirst(), state,
                    Files.readString(Path.of("../org.manzanita.policy." + file))));
        }
    }

    @Test
    void everyDayOnWhichTheyDifferIsListedWithItsReasonAndProvision() throws IOException {
        var rows = new ArrayList<String>();
        for (var pupil : pupils()) {
            rows.addAll(differences(pupil));
        }
        var page = HEAD + String.join("\n", rows) + "\n";
        if ("write".equals(System.getProperty("three.policies"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dthree.policies=write").hasContent(page);
        assertThat(rows).hasSizeGreaterThan(10);
    }

    @Test
    void eachOfTheThreeRefusesADayThatTheOtherTwoLetPass() {
        var alone = new ArrayList<Integer>();
        for (var pupil : pupils()) {
            for (var day : outcomes(pupil).values()) {
                var earned = day.stream().map(JudgedDay::earned).toList();
                if (earned.stream().filter(each -> each).count() == 2) {
                    alone.add(earned.indexOf(false));
                }
            }
        }
        assertThat(alone).contains(0, 1, 2);
    }

    @Test
    void whatTheStateRefusesNoneOfThemGrants() {
        var stateAlone = new PolicyCases(DeployedRules.components(PolicyFormat.class).getFirst(), state, """
                format: manzanita-policy/1
                policy: {id: none, title: None, revision: "1", status: adopted, adopted: 2019-06-01, lea: "3467447",
                         from: 2019-07-01, until: 2030-06-30, supplements: other}
                sources: {}
                provisions: []
                """);
        for (var pupil : pupils()) {
            var allowed = stateAlone.judged(pupil).days();
            outcomes(pupil).forEach((number, days) -> assertThat(days)
                    .allMatch(day -> !day.earned() || allowed.get(number).earned()));
        }
    }

    private static List<CaseFile.Case> pupils() {
        return CaseFile.below(Path.of("src", "test", "resources", "three")).getFirst().cases();
    }

    /** What each policy found of each day, by the number of the day. */
    private Map<Integer, List<JudgedDay>> outcomes(CaseFile.Case pupil) {
        var judged = policies.values().stream().map(policy -> policy.judged(pupil).days()).toList();
        var outcomes = new LinkedHashMap<Integer, List<JudgedDay>>();
        for (int day = 0; day < judged.getFirst().size(); day++) {
            int number = day;
            outcomes.put(day, judged.stream().map(days -> days.get(number)).toList());
        }
        return outcomes;
    }

    /** A row for each run of days on which the three differ alike. */
    private List<String> differences(CaseFile.Case pupil) {
        record Run(String first, String last, String cells) {}
        var runs = new ArrayList<Run>();
        boolean goesOn = false;
        for (var day : outcomes(pupil).values()) {
            var cells = String.join(" | ", day.stream().map(this::said).toList());
            var date = day.getFirst().day().toString();
            boolean differs = day.stream().map(this::said).distinct().count() > 1;
            if (differs && goesOn && runs.getLast().cells().equals(cells)) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), date, cells));
            } else if (differs) {
                runs.add(new Run(date, date, cells));
            }
            goesOn = differs;
        }
        return runs.stream().map(run -> "| " + pupil.title() + " | " + run.first()
                + (run.first().equals(run.last()) ? "" : " to " + run.last()) + " | " + run.cells() + " |").toList();
    }

    private String said(JudgedDay day) {
        return day.earned() ? "earned" : law.primaryRefusal(day.finding()).map(ThreePoliciesTest::said).orElse("?");
    }

    private static String said(Reason reason) {
        return "`" + reason.under().rule() + "` " + reason.held();
    }
}
