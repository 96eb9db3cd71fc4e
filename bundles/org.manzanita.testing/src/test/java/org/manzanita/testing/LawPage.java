package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

            This page is made from the tables of the bundles: `law/register.tsv` (the rules, each wording with its dates),
            `law/numbers.tsv` (what a wording sets), `law/open-questions.tsv` and `law/not-computed.tsv`. Do not edit it: change
            the table, then

                mvn -B -pl bundles/org.manzanita.testing -am verify -Dlaw.docs=write

            The law in force on the schoolday decides. Dates are the first and last day on which a wording or a number holds; a
            whole school year is written as one. `law:list` and `law:show ID` say the same of what is installed.

            A **case** is a text that a clerk or an attorney can read: facts in, findings out. The build judges every case by
            the rules of all bundles, and asks of each wording for a case that earns (the rule is kept, no duty arises) and for
            one that refuses (a day is lost, a duty arises). What it asks for and does not find is said here, and stands in a
            list that may only grow shorter. A rule that no program can work out says why.
            """;

    private final LawTexts texts;
    private final LawProof proof;

    LawPage(LawTexts texts, List<CaseFile> cases) {
        this.texts = texts;
        this.proof = new LawProof(texts, cases);
    }

    String text() {
        var page = new StringBuilder(HEAD);
        var rules = texts.register().stream().map(line -> line.cell("rule"))
                .collect(Collectors.toCollection(TreeSet::new));
        var left = rules.stream().filter(proof::isLeftToPeople).toList();
        var gaps = proof.gaps();
        var lacking = gaps.stream().map(gap -> gap.split("\t", 2)[0]).distinct().toList();
        page.append("\n**").append(rules.size()).append(" rules are registered, in ").append(texts.register().size())
                .append(" wordings. ").append(rules.size() - left.size() - lacking.size())
                .append(" are shown by cases from both sides in every wording, ").append(left.size())
                .append(" are left to people, and ").append(lacking.size()).append(" lack a case.**\n");
        if (!lacking.isEmpty()) {
            page.append("\nA case is lacking:\n").append(wrapped(lacking)).append(".\n");
        }
        if (!left.isEmpty()) {
            page.append("\nLeft to people:\n").append(wrapped(left)).append(".\n");
        }
        questions(page);
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

    private void questions(StringBuilder page) {
        page.append(
                """

                        ## Open questions, and how they are read

                        Where the law leaves a question open it is read conservatively, unless the LEA chose another reading by a
                        [setting](settings.md).

                        | id | question | read as | setting, and other readings | section |
                        |---|---|---|---|---|
                        """);
        texts.openQuestions().stream()
                .sorted(Comparator.comparing((Line line) -> line.cell("question")).thenComparing(Line::bundle))
                .forEach(line -> page.append("| ").append(line.cell("question")).append(" | ")
                        .append(line.cell("asks")).append(" | ").append(line.cell("conservative")).append(" | ")
                        .append(line.cell("setting").isEmpty()
                                ? "cannot be chosen"
                                : "`" + line.cell("setting") + "`: " + line.cell("others"))
                        .append(" | ").append(line.cell("section")).append(" |\n"));
    }

    private void rule(String rule, List<Line> wordings, StringBuilder page) {
        page.append("\n### ").append(rule).append(' ').append(wordings.getFirst().cell("title")).append("\n\n");
        for (var wording : wordings) {
            page.append("- ").append(span(wording)).append(" · ").append(wording.cell("section")).append(" · *")
                    .append(CONSEQUENCES.getOrDefault(wording.cell("consequence"), "?")).append("*  \n  ")
                    .append(wording.cell("words")).append(proof.isLeftToPeople(rule) ? "" : lacking(wording))
                    .append('\n');
        }
        numbers(texts.numbers().stream().filter(line -> line.cell("rule").equals(rule)).toList(), page);
        if (proof.isLeftToPeople(rule)) {
            texts.notComputed().stream().filter(line -> line.cell("rule").equals(rule))
                    .forEach(line -> page.append("\nLeft to people: ").append(line.cell("reason")).append('\n'));
            return;
        }
        var files = new TreeSet<String>();
        wordings.forEach(wording -> proof.filesOf(wording).values().forEach(files::addAll));
        page.append("\nCases: ").append(files.isEmpty() ? "**no case yet**" : links(files)).append(".\n");
    }

    private String lacking(Line wording) {
        var proofs = proof.filesOf(wording);
        var lacking = proofs.entrySet().stream().filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey() == LawProof.Side.EARNS ? "earns" : "refuses").toList();
        return lacking.isEmpty() ? "" : " **No case " + String.join(" or ", lacking) + ".**";
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
