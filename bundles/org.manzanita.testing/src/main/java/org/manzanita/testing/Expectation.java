package org.manzanita.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.manzanita.model.Days;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;

/**
 * What a case expects of a day, or of every schoolday of a range.
 *
 * <p>Written as {@code 1 day}, {@code 10/3 days in all}, or {@code no credit}, then any of: reason codes
 * ({@code LATE_WORK}), rule ids ({@code T-06}), and {@code counted 150}; {@code says ...} comes last, with words that
 * a reason holds. {@code not judged} means that no agreement stands for the day, or that it is not taught.
 */
record Expectation(String range, String says) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern RULE = Pattern.compile("[A-Z]+(-[A-Z]+)?-\\d+[a-z]?");
    private static final String WORDS = " says ";

    List<String> unmet(JudgedPupil judged) {
        var unmet = new ArrayList<String>();
        var within = Range.of(range);
        var days = judged.days().stream().filter(day -> within.contains(day.day())).toList();
        if (says.startsWith("not judged")) {
            days.forEach(day -> unmet.add(day.day() + " was judged: " + told(day)));
        } else if (days.isEmpty()) {
            unmet.add(range + " was expected to be '" + says + "', but no schoolday of it stands under an agreement.");
        } else if (says.contains("in all")) {
            var sum = days.stream().map(day -> day.finding().credit()).reduce(Days.ZERO, Days::plus);
            if (sum.compareTo(expectedCredit()) != 0) {
                unmet.add(range + " was expected to earn " + says + ", and earned " + sum + ":"
                        + String.join("", days.stream().map(day -> "\n  " + told(day)).toList()));
            }
        } else {
            days.forEach(day -> check(day, unmet));
        }
        return unmet;
    }

    private void check(JudgedDay day, List<String> unmet) {
        var finding = day.finding();
        if (finding.credit().compareTo(expectedCredit()) != 0 || !mentions(finding)) {
            unmet.add(day.day() + " was expected to be '" + says + "', and is: " + told(day));
        }
    }

    private boolean mentions(Finding finding) {
        int quoted = says.indexOf(WORDS);
        var held = quoted < 0 ? "" : says.substring(quoted + WORDS.length()).strip();
        if (finding.reasons().stream().noneMatch(reason -> reason.held().contains(held))) {
            return false;
        }
        var words = List.of((quoted < 0 ? says : says.substring(0, quoted)).split("[ ,]+"));
        boolean earned = finding instanceof Finding.Earned;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            // A refusal has to refuse; on an earned day the code may be one that supports or notes.
            if (CODE.matcher(word).matches()
                    && finding.reasons().stream().noneMatch(reason -> reason.code().equals(word)
                            && (earned || reason.effect() != Effect.SUPPORTS))) {
                return false;
            }
            if (RULE.matcher(word).matches()
                    && finding.reasons().stream().noneMatch(reason -> reason.under().rule().equals(word))) {
                return false;
            }
            if (word.equals("counted") && finding.counted().count() != Integer.parseInt(words.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private Days expectedCredit() {
        if (says.startsWith("no credit")) {
            return Days.ZERO;
        }
        var figure = says.split(" ")[0].split("/");
        try {
            return Days.of(Long.parseLong(figure[0]), figure.length > 1 ? Long.parseLong(figure[1]) : 1);
        } catch (NumberFormatException e) {
            throw new CaseException("'" + says + "' begins neither with a number of days nor with 'no credit'.");
        }
    }

    private static String told(JudgedDay day) {
        var finding = day.finding();
        var text = new StringBuilder().append(day.day()).append(' ').append(day.agreementId()).append(' ')
                .append(finding.credit()).append(" day, ").append(finding.counted()).append(" of ")
                .append(finding.needed());
        finding.reasons().forEach(reason -> text.append("\n    ").append(reason.effect()).append(' ')
                .append(reason.code()).append(' ').append(reason.under()).append(": ").append(reason.held())
                .append(' ').append(reason.evidence()));
        return text.toString();
    }
}
