package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Nearest;
import org.manzanita.credit.CreditService;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code law:show}: what a rule of law asks, and the numbers it sets. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=law:show")
@Command(name = "law:show", description = "show what a rule of law asks, in each wording, and the numbers it sets")
@Examples({"law:show E-05", "law:show E-05 --on 2022-09-12", "law:show G-04"})
@Fields({"wordings: rule, title, from, until, section, consequence, words",
        "numbers: parameter, applies, value, from, until, section"})
@Needs("law.see")
public final class LawShow implements ConsoleCommand {

    private static final List<Field> WORDINGS = List.of(new Field("rule", "Rule"), new Field("title", "Title"),
            new Field("from", "From"), new Field("until", "Until"), new Field("section", "Section"),
            new Field("consequence", "If not"), new Field("words", "What it asks"));

    private static final List<Field> NUMBERS = List.of(new Field("parameter", "Sets"), new Field("applies", "For"),
            new Field("value", "To"), new Field("from", "From"), new Field("until", "Until"),
            new Field("section", "Section"));

    private static final List<Field> QUESTIONS = List.of(new Field("question", "Id"), new Field("asks", "Question"),
            new Field("conservative", "Read as"), new Field("setting", "Setting"),
            new Field("others", "Other readings"),
            new Field("section", "Section"));

    private final CreditService credit;

    @Parameters(paramLabel = "RULE", description = "the rule's id, as law:list shows it, or that of an open question such as G-04")
    String id = "";

    @Option(names = "--on", paramLabel = "DATE", description = "only what was in force on this day")
    Optional<LocalDate> on = Optional.empty();

    @Activate
    public LawShow(@Reference CreditService credit) {
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var law = credit.law();
        var questions = law.openQuestions().stream().filter(open -> open.id().equalsIgnoreCase(id)).toList();
        if (!questions.isEmpty()) {
            return Answer.of("openQuestions", new Table("How " + id.toUpperCase(Locale.ROOT) + " is read", QUESTIONS,
                    questions.stream().map(open -> List.<Object>of(open.id(), open.asks(), open.conservative(),
                            open.setting(), open.others(), open.section())).toList(),
                    List.of()));
        }
        var known = Stream.concat(law.register().stream().map(RegisteredRule::rule),
                law.openQuestions().stream().map(OpenQuestion::id)).distinct().toList();
        var wordings = law.register().stream().filter(rule -> rule.rule().equalsIgnoreCase(id)).toList();
        if (wordings.isEmpty()) {
            var question = Nearest.question(id, known);
            throw CommandException.notFound("No installed law registers a rule '" + id + "'.",
                    question.isEmpty() ? "To see the rules there are: law:list" : question);
        }
        var shown = wordings.stream().filter(rule -> on.map(day -> LawList.holdsOn(rule, day)).orElse(true)).toList();
        var lines = new ArrayList<Line>();
        if (shown.isEmpty()) {
            lines.add(Line.of("Rule " + id + " was in no wording in force on " + on.map(LocalDate::toString).orElse("")
                    + "."));
        }
        shown.forEach(rule -> tell(rule, lines));
        law.notComputed(wordings.getFirst().rule())
                .ifPresent(left -> lines.add(Line.of(2, "Left to people: ", left.reason())));
        var rows = law.everyRow().stream().filter(row -> row.rule().equalsIgnoreCase(id))
                .filter(row -> on.map(row::holdsOn).orElse(true))
                .map(row -> List.<Object>of(row.parameter(), row.applies(), row.value(), row.from(),
                        row.until().<Object>map(day -> day).orElse(""), row.section()))
                .toList();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Prose(lines));
        parts.add(new Part.Data("wordings", new Table("", WORDINGS, shown.stream()
                .map(rule -> List.<Object>of(rule.rule(), rule.title(), rule.from(),
                        rule.until().<Object>map(day -> day).orElse(""), rule.section(), rule.consequence(),
                        rule.words()))
                .toList(), List.of())));
        var numbers = new Table("Numbers and wordings", NUMBERS, rows, List.of());
        parts.add(rows.isEmpty() ? new Part.Data("numbers", numbers) : new Part.Rows("numbers", numbers));
        return Answer.of(parts);
    }

    private static void tell(RegisteredRule rule, List<Line> lines) {
        if (!lines.isEmpty()) {
            lines.add(Line.empty());
        }
        lines.add(Line.heading(rule.rule() + "  " + rule.title()));
        lines.add(Line.of(2, "", rule.section() + ", in force from " + rule.from()
                + rule.until().map(day -> " until " + day).orElse("")));
        lines.add(Line.of(2, "", rule.words()));
        lines.add(Line.of(2, "If not: ", consequence(rule.consequence())));
    }

    /** The register's letters in words. */
    private static String consequence(String letters) {
        var words = new ArrayList<String>();
        for (int at = 0; at < letters.length(); at++) {
            switch (letters.charAt(at)) {
                case 'N' -> words.add("no effect of its own: it defines, or sets a number");
                case 'W' -> words.add("the LEA earns no apportionment for independent study until it is cured");
                case 'Z' -> words.add("the days concerned earn no attendance");
                case 'X' -> words.add("attendance beyond the limit is not funded");
                case 'F' -> words.add("an audit finding, and the attendance concerned is lost");
                case 'O' -> words.add("a duty, without loss of attendance");
                default -> {
                }
            }
        }
        return letters + (words.isEmpty() ? "" : " (" + String.join("; ", words) + ")");
    }
}
