package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.model.Grade;
import org.manzanita.model.Tokens;
import org.manzanita.policy.Breach;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.RegisteredRule;

/**
 * Holds what a policy sets against what the state lets an LEA set, by the law of every day on which the policy is in
 * force. A policy that says nothing of something breaches nothing: there the state's rule holds by itself.
 */
public final class StateLimits {

    private static final Period SCHOOL_YEAR = Period.ofYears(1);

    private final Law law;
    private final Head head;

    public StateLimits(Law law, Head head) {
        this.law = law;
        this.head = head;
    }

    /**
     * The earliest breach of each provision, and what the LEA must set and does not.
     *
     * @param line where the provisions begin, for what is missing among them
     */
    public List<Breach> breaches(List<Placed> provisions, int line, int column) {
        var breaches = new ArrayList<>(unset(provisions, line, column));
        provisions.forEach(placed -> breach(placed, provisions).ifPresent(breaches::add));
        return breaches;
    }

    private Optional<Breach> breach(Placed placed, List<Placed> all) {
        return switch (placed.provision()) {
            case ShortestStay stay -> outside(placed, "minimumConsecutiveDays", Tokens.of(head.entity()),
                    row -> stay.schooldays() < row.integer(), "asks at least %s schooldays in a row");
            case LongestAgreement longest ->
                outside(placed, "longestAgreement", "all", row -> longest.months() > SCHOOL_YEAR.toTotalMonths(),
                        "allows an agreement of one school year at most");
            case ReturnWithin within -> outside(placed, "returnWithinSchooldays", "all",
                    row -> within.schooldays() > row.integer(), "allows at most %s instructional days");
            case NoticeWithin within -> outside(placed, "noticeWithinSchooldays", "all",
                    row -> within.schooldays() > row.integer(), "allows at most %s schoolday");
            case SynchronousPerWeek week when !hasDaily(week.applies(), all) -> floor(placed, week.applies());
            case SynchronousPerDay day when !fillsTheWeek(day, all) ->
                floor(placed, day.applies());
            default -> Optional.empty();
        };
    }

    private Optional<Breach> outside(Placed placed, String parameter, String applies, Predicate<LawRow> breached,
            String words) {
        return rows(parameter, placed.provision().applies()).filter(row -> row.applies().equals(applies))
                .filter(breached).findFirst()
                .map(row -> placed.breach(words.formatted(row.value()) + since(row), row.citation()));
    }

    /** Grades for which the state asks synchronous instruction each day are not served by some days of the week. */
    private Optional<Breach> floor(Placed placed, Applies applies) {
        return rows("synchronousInstruction", applies)
                .filter(row -> row.value().equals("daily") && grades(row).anyMatch(grade -> within(applies, grade)))
                .findFirst().map(row -> placed.breach("asks it on each schoolday in grades " + row.applies()
                        + since(row), row.citation()));
    }

    private static boolean hasDaily(Applies applies, List<Placed> all) {
        return all.stream().anyMatch(placed -> placed.provision() instanceof SynchronousPerDay daily
                && isSharedBy(applies, daily.applies()));
    }

    private static boolean fillsTheWeek(SynchronousPerDay one, List<Placed> all) {
        return all.stream().map(Placed::provision)
                .filter(each -> each instanceof SynchronousPerDay daily && isSharedBy(one.applies(), daily.applies()))
                .flatMap(each -> ((SynchronousPerDay) each).weekdays().stream()).collect(Collectors.toSet())
                .containsAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    private static boolean isSharedBy(Applies one, Applies other) {
        return one.lowest().compareTo(other.highest()) <= 0 && other.lowest().compareTo(one.highest()) <= 0
                && (one.programs().isEmpty() || other.programs().isEmpty()
                        || one.programs().stream().anyMatch(other.programs()::contains));
    }

    /** The rows of the parameter that are in force on some day of the provision, the earliest first. */
    private Stream<LawRow> rows(String parameter, Applies applies) {
        return law.everyRow().stream().filter(row -> row.parameter().equals(parameter)
                && !row.from().isAfter(applies.until())
                && row.until().map(last -> !last.isBefore(applies.from())).orElse(true))
                .sorted(Comparator.comparing(LawRow::from));
    }

    private static Stream<Grade> grades(LawRow row) {
        return Stream.of(Grade.values()).filter(row::appliesTo);
    }

    private static boolean within(Applies applies, Grade grade) {
        return grade.isBetween(applies.lowest(), applies.highest());
    }

    private String since(LawRow row) {
        LocalDate from = row.from().isBefore(head.from()) ? head.from() : row.from();
        return " from " + from + row.until().map(last -> " to " + last).orElse("");
    }

    /** What the state leaves to the LEA and asks it to set, and the policy does not. */
    private List<Breach> unset(List<Placed> provisions, int line, int column) {
        return head.supplements().isPresent()
                ? List.of()
                : Stream.of(new Unset("assignment.longest", "P-01"), new Unset("evaluation.missedAssignments", "P-02"))
                        .filter(unset -> provisions.stream().noneMatch(
                                placed -> placed.provision().value().parameter().equals(unset.parameter())))
                        .flatMap(unset -> registered(unset).stream().map(rule -> new Breach(line, column,
                                new PolicyValue(unset.parameter(), "", "nothing",
                                        new Citation("policy", head.title())),
                                "asks the LEA to set it: " + rule.words().replaceFirst("\\.$", ""),
                                new Citation(rule.rule(), rule.section()))))
                        .toList();
    }

    private Optional<RegisteredRule> registered(Unset unset) {
        return law.register().stream().filter(rule -> rule.rule().equals(unset.rule())
                && !rule.from().isAfter(head.until())
                && rule.until().map(last -> !last.isBefore(head.from())).orElse(true)).findFirst();
    }

    /**
     * @param parameter what the state asks the LEA to set
     * @param rule by which rule of the register
     */
    private record Unset(String parameter, String rule) {}
}
