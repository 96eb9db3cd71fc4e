package org.manzanita.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** Every alarm of a journal, oldest first. */
    public static List<Alarm> all(Journal journal) {
        var lines = journal.lines();
        var reviews = lines.stream().filter(line -> line.kind() == Kind.OUTCOME && line.exitCode() == 0
                && line.command().startsWith(REVIEW + " ")).toList();
        return lines.stream().filter(line -> !line.flags().isEmpty()).map(marked -> new Alarm(marked, reviews.stream()
                .filter(review -> lines.stream().anyMatch(of -> isOf(review, of) && isLike(marked, of))).findFirst()))
                .toList();
    }

    private static boolean isOf(Line review, Line marked) {
        return Arrays.stream(review.command().split(" ", -1)).filter(word -> word.matches("\\d+")).findFirst()
                .filter(Long.toString(marked.number())::equals).isPresent();
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
