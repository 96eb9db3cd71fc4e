package org.manzanita.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.LawTexts.Line;

/**
 * Which wordings of the register the cases prove, and from which side: by a case in which the rule is kept, and by one in
 * which it costs a day or raises a duty.
 */
final class LawProof {

    /** What a case shows of its rules. */
    enum Side {
        /** The day is earned, or no duty arises. */
        EARNS,
        /** The day is not earned, or a duty arises. */
        REFUSES
    }

    /** A wording of the register, by its rule and the day from which it holds. */
    record Wording(String rule, LocalDate from) implements Comparable<Wording> {

        private static final Comparator<Wording> ORDER = Comparator.comparing(Wording::rule)
                .thenComparing(Wording::from);

        @Override
        public int compareTo(Wording other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return rule + " from " + from;
        }
    }

    private final LawTexts texts;
    private final List<CaseFile> files;

    LawProof(LawTexts texts, List<CaseFile> files) {
        this.texts = texts;
        this.files = files;
    }

    /** The files that prove the wording, by side. */
    Map<Side, Set<String>> filesOf(Line wording) {
        var proofs = new EnumMap<Side, Set<String>>(Side.class);
        for (var side : Side.values()) {
            proofs.put(side, new TreeSet<>());
        }
        for (var file : files) {
            for (var each : file.cases()) {
                if (each.rules().contains(wording.cell("rule")) && isOf(wording, each)) {
                    sides(each).forEach(
                            side -> proofs.computeIfAbsent(side, key -> new TreeSet<>()).add(file.name()));
                }
            }
        }
        return proofs;
    }

    /** What no case shows: lines of {@code rule, from, side}, tabs between them, in order. */
    Set<String> gaps() {
        var gaps = new TreeSet<String>();
        for (var wording : texts.register()) {
            if (!isLeftToPeople(wording.cell("rule"))) {
                filesOf(wording).forEach((side, proofs) -> {
                    if (proofs.isEmpty()) {
                        gaps.add(String.join("\t", wording.cell("rule"), wording.cell("from"),
                                side == Side.EARNS ? "earns" : "refuses"));
                    }
                });
            }
        }
        return gaps;
    }

    boolean isLeftToPeople(String rule) {
        return texts.notComputed().stream().anyMatch(line -> line.cell("rule").equals(rule));
    }

    /** The ids that cases name and neither the register nor the open questions hold. */
    Set<String> unknown() {
        var unknown = named();
        unknown.removeAll(cells(texts.register(), "rule"));
        unknown.removeAll(cells(texts.openQuestions(), "question"));
        return unknown;
    }

    /** The open questions that no case names. */
    Set<String> questionsWithoutCase() {
        var questions = new TreeSet<>(cells(texts.openQuestions(), "question"));
        questions.removeAll(named());
        return questions;
    }

    private Set<String> named() {
        return files.stream().flatMap(file -> file.cases().stream()).flatMap(each -> each.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> cells(List<Line> lines, String column) {
        return lines.stream().map(line -> line.cell(column)).collect(Collectors.toSet());
    }

    /** Whether the wording holds in the months in which school is taught in the case's year, or under the law it names. */
    private static boolean isOf(Line wording, CaseFile.Case each) {
        var document = (Map<?, ?>) each.document();
        var asked = document.get("underLawOf") == null ? document.get("year") : document.get("underLawOf");
        var year = SchoolYear.of(String.valueOf(asked));
        var from = LocalDate.parse(wording.cell("from"));
        var until = wording.cell("until");
        return !from.isAfter(year.lastDay()) && (until.isEmpty()
                || !LocalDate.parse(until).isBefore(LocalDate.of(year.starts(), Month.AUGUST, 1)));
    }

    /** A case says it of itself by {@code shows}; else its expectations do. Of a report only an excess says it. */
    static Set<Side> sides(CaseFile.Case each) {
        var document = (Map<?, ?>) each.document();
        var sides = EnumSet.noneOf(Side.class);
        if (document.get("shows") != null) {
            var said = document.get("shows") instanceof List<?> list ? list : List.of(document.get("shows"));
            said.forEach(word -> sides.add(switch (String.valueOf(word)) {
                case "earns" -> Side.EARNS;
                case "refuses" -> Side.REFUSES;
                default -> throw new CaseException(each.title() + ": 'shows' is '" + word
                        + "'. Write earns, refuses or [earns, refuses].");
            }));
            return sides;
        }
        if (document.get("expect") instanceof Map<?, ?> expected) {
            expected.values().forEach(says -> sides.add(side(String.valueOf(says))));
        }
        each(document, "notices").forEach(notice -> sides.add(side(notice)));
        each(document, "exceptions").filter(exception -> exception.containsKey("step")).forEach(
                exception -> sides.add(exception.containsKey("none") ? Side.EARNS : Side.REFUSES));
        each(document, "reports").filter(report -> report.containsKey("excess"))
                .forEach(report -> sides.add(new BigDecimal(String.valueOf(report.get("excess"))).signum() == 0
                        ? Side.EARNS
                        : Side.REFUSES));
        return sides;
    }

    private static Stream<Map<?, ?>> each(Map<?, ?> document, String word) {
        var said = document.get(word);
        var all = said instanceof List<?> list ? list : said == null ? List.of() : List.of(said);
        return all.stream().map(part -> (Map<?, ?>) part);
    }

    private static Side side(String says) {
        return says.startsWith("no credit") || says.startsWith("not judged") || says.startsWith("0 ")
                ? Side.REFUSES
                : Side.EARNS;
    }

    /** A notice that did not come, or whose duty was done in time, shows the rule kept. */
    private static Side side(Map<?, ?> notice) {
        boolean quiet = "true".equals(String.valueOf(notice.get("none")))
                || "DONE".equals(String.valueOf(notice.get("state")));
        return quiet ? Side.EARNS : Side.REFUSES;
    }
}
