package org.manzanita.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Journal.Line;

/**
 * A command that was marked for someone to look at, and who did.
 *
 * @param marked its outcome, which says why
 * @param review the outcome of the command by which somebody else said what he found; empty while nobody has
 */
public record Alarm(Line marked, Optional<Line> review) {

    /**
     * The command by which an alarm is reviewed, with the number of the marked record as its first parameter. It also stands
     * for what the same person did before, and was marked for the same reason.
     */
    public static final String REVIEW = "log:review";

    /** What somebody found of a marked command. */
    private record Finding(Line of, Line review) {}

    /** Every alarm of a journal, oldest first. */
    public static List<Alarm> all(Journal journal) {
        var lines = journal.lines();
        var marked = lines.stream().filter(line -> !line.flags().isEmpty()).toList();
        var byNumber = marked.stream().collect(Collectors.toMap(line -> Long.toString(line.number()),
                line -> line, (first, second) -> first));
        var findings = lines.stream().filter(Alarm::isReview).flatMap(review -> Arrays
                .stream(review.command().split(" ", -1)).filter(Alarm::isNumber).limit(1).map(byNumber::get)
                .filter(Objects::nonNull).map(of -> new Finding(of, review))).toList();
        return marked.stream().map(line -> new Alarm(line, findings.stream()
                .filter(finding -> isLike(line, finding.of)).map(Finding::review).findFirst())).toList();
    }

    private static boolean isReview(Line line) {
        return line.kind() == Kind.OUTCOME && line.exitCode() == 0 && line.command().startsWith(REVIEW + " ");
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLike(Line earlier, Line marked) {
        return earlier.number() <= marked.number() && earlier.flags().equals(marked.flags())
                && earlier.caller().person().equals(marked.caller().person());
    }

    /** Whether nobody has looked at it. */
    public boolean isOpen() {
        return review.isEmpty();
    }
}
