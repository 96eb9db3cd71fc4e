package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.LawTexts.Line;

/** Writes {@code docs/reference/law.md}: every rule, its wordings, its numbers and the cases that prove it. */
final class LawPage {

    /** What each consequence class of the register means for a claim. */
    static final Map<String, String> CONSEQUENCES = Map.of(
            "N", "meaning",
            "W", "gate: without it nothing of the modality is earned",
            "Z", "the days concerned earn nothing",
            "X", "what is above it is not funded",
            "F", "a finding of the audit: the attendance concerned is lost",
            "O", "duty");

    private static final int WIDTH = 120;

    private static final String HEAD = """
            # The law, rule by rule

            This page is made from the tables of the bundles: `law/register.tsv` (the rules, each wording with its dates) and
            `law/numbers.tsv` (what a wording sets). Do not edit it: change the table, then

                mvn -B -pl bundles/org.manzanita.testing -am verify -Dlaw.docs=write

            The law in force on the schoolday decides. Dates are the first and last day on which a wording or a number holds; a
            whole school year is written as one. `law:list` and `law:show ID` say the same of what is installed.

            A **case** is a text that a clerk or an attorney can read: facts in, findings out. The build judges every case by
            the rules of all bundles, so a rule with cases is held to them. A rule without a case may still be held to unit
            tests of its bundle, or may be recorded here and not be computed: this page does not tell which.
            """;

    private final LawTexts texts;
    private final Map<String, TreeSet<String>> provedBy = new TreeMap<>();

    LawPage(LawTexts texts, List<CaseFile> cases) {
        this.texts = texts;
        for (var file : cases) {
            for (var each : file.cases()) {
                each.rules().forEach(rule -> provedBy.computeIfAbsent(rule, id -> new TreeSet<>()).add(file.name()));
            }
        }
    }

    String text() {
        var page = new StringBuilder(HEAD);
        var rules = texts.register().stream().map(line -> line.cell("rule"))
                .collect(Collectors.toCollection(TreeSet::new));
        var unproved = rules.stream().filter(rule -> !provedBy.containsKey(rule)).toList();
        page.append("\n**").append(rules.size()).append(" rules are registered; ")
                .append(rules.size() - unproved.size()).append(" have a case, and ").append(unproved.size())
                .append(" have no case yet.**\n");
        page.append("\nNo case yet:\n").append(wrapped(unproved)).append(".\n");
        var unregistered = provedBy.keySet().stream().filter(rule -> !rules.contains(rule)).toList();
        if (!unregistered.isEmpty()) {
            page.append("\nCases also name what no register holds: ").append(String.join(", ", unregistered))
                    .append(".\n");
        }
        for (var bundle : texts.register().stream().map(Line::bundle).distinct().toList()) {
            page.append("\n## ").append(bundle).append('\n');
            var lines = texts.register().stream().filter(line -> line.bundle().equals(bundle)).toList();
            for (var rule : lines.stream().map(line -> line.cell("rule")).distinct().toList()) {
                rule(rule, lines.stream().filter(line -> line.cell("rule").equals(rule)).toList(), page);
            }
        }
        var elsewhere = texts.numbers().stream().filter(line -> !rules.contains(line.cell("rule"))).toList();
        if (!elsewhere.isEmpty()) {
            page.append("\n## Numbers of rules that no register holds\n");
            numbers(elsewhere, page);
        }
        return page.toString();
    }

    private void rule(String rule, List<Line> wordings, StringBuilder page) {
        page.append("\n### ").append(rule).append(' ').append(wordings.getFirst().cell("title")).append("\n\n");
        for (var wording : wordings) {
            page.append("- ").append(span(wording)).append(" · ").append(wording.cell("section")).append(" · *")
                    .append(CONSEQUENCES.getOrDefault(wording.cell("consequence"), "?")).append("*  \n  ")
                    .append(wording.cell("words")).append('\n');
        }
        numbers(texts.numbers().stream().filter(line -> line.cell("rule").equals(rule)).toList(), page);
        var files = provedBy.getOrDefault(rule, new TreeSet<>());
        page.append("\nCases: ").append(files.isEmpty() ? "**no case yet**" : links(files)).append(".\n");
    }

    private static void numbers(List<Line> numbers, StringBuilder page) {
        if (numbers.isEmpty()) {
            return;
        }
        page.append("\n| what is set | for | holds | value | section |\n|---|---|---|---|---|\n");
        var sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.comparing((Line line) -> line.cell("parameter")));
        for (var line : sorted) {
            page.append("| `").append(line.cell("parameter")).append("` | ").append(line.cell("applies"))
                    .append(" | ").append(span(line)).append(" | ").append(line.cell("value").replace("|", "\\|"))
                    .append(" | ").append(line.cell("section")).append(" |\n");
        }
    }

    private static String wrapped(List<String> words) {
        var text = new StringBuilder();
        int column = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i) + (i < words.size() - 1 ? "," : "");
            if (column > 0 && column + 1 + word.length() >= WIDTH) {
                text.append('\n');
                column = 0;
            }
            text.append(column > 0 ? " " : "").append(word);
            column += word.length() + 1;
        }
        return text.toString();
    }

    private static String links(Set<String> files) {
        return files.stream().map(file -> "[" + file + "](../../bundles/org.manzanita.testing/src/test/resources/cases/"
                + file + ")").collect(Collectors.joining(", "));
    }

    /** School years where the span is of whole ones, and days otherwise. */
    private static String span(Line line) {
        var from = LocalDate.parse(line.cell("from"));
        var first = SchoolYear.containing(from);
        var start = from.equals(first.firstDay()) ? first.toString() : from.toString();
        if (line.cell("until").isEmpty()) {
            return "from " + start;
        }
        var until = LocalDate.parse(line.cell("until"));
        var last = SchoolYear.containing(until);
        var end = until.equals(last.lastDay()) ? last.toString() : until.toString();
        return start.equals(end) ? start : start + " to " + end;
    }
}
