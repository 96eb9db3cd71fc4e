package org.manzanita.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;

/**
 * The law, by date: what each installed bundle brings of it. The law in force on the schoolday decides.
 *
 * <p>Unchangeable. {@link #asIn} gives the law of another school year for every question, so that a year can be
 * replayed under it.
 */
public final class Law {

    private final Map<String, LawIndex> rows;
    private final List<RegisteredRule> register;
    private final Map<String, ReasonCode> codes;
    private final Map<String, NotComputed> notComputed;
    private final List<OpenQuestion> openQuestions;
    private final Optional<SchoolYear> fixed;

    private Law(Map<String, LawIndex> rows, List<RegisteredRule> register, Map<String, ReasonCode> codes,
            Map<String, NotComputed> notComputed, List<OpenQuestion> openQuestions, Optional<SchoolYear> fixed) {
        this.rows = rows;
        this.register = register;
        this.codes = codes;
        this.notComputed = notComputed;
        this.openQuestions = openQuestions;
        this.fixed = fixed;
    }

    /** @param sources an earlier one comes before a later one, where both say something of the same */
    public static Law of(Collection<? extends LawSource> sources) {
        var rows = new ArrayList<LawRow>();
        var register = new ArrayList<RegisteredRule>();
        var codes = new TreeMap<String, ReasonCode>();
        var notComputed = new TreeMap<String, NotComputed>();
        var openQuestions = new TreeMap<String, OpenQuestion>();
        for (var source : sources) {
            rows.addAll(source.rows());
            register.addAll(source.register());
            source.reasonCodes().forEach(code -> codes.putIfAbsent(code.code(), code));
            source.notComputed().forEach(rule -> notComputed.putIfAbsent(rule.rule(), rule));
            source.openQuestions().forEach(question -> openQuestions
                    .putIfAbsent(question.id() + "/" + question.setting(), question));
        }
        var byId = Comparator.comparing(RegisteredRule::rule).thenComparing(RegisteredRule::from);
        return new Law(LawIndex.of(rows), register.stream().sorted(byId).toList(), codes, notComputed,
                List.copyOf(openQuestions.values()), Optional.empty());
    }

    /** This law as it stood in another school year, whatever day is asked about. */
    public Law asIn(SchoolYear year) {
        return new Law(rows, register, codes, notComputed, openQuestions, Optional.of(year));
    }

    /**
     * This law, were a parameter of it another; for asking what would follow, and for nothing else.
     *
     * @param applies only the rows for this word; empty for every row of the parameter
     * @throws IllegalArgumentException if there is no such row, or its value is a number and the other one is none
     */
    public Law with(String parameter, String applies, String value) {
        var changed = new ArrayList<LawRow>();
        int found = 0;
        for (var row : everyRow()) {
            boolean meant = row.parameter().equals(parameter) && (applies.isEmpty() || row.applies().equals(applies));
            found += meant ? 1 : 0;
            changed.add(meant ? row.with(value) : row);
        }
        if (found == 0) {
            throw new IllegalArgumentException("The law has no parameter '" + parameter + "'"
                    + (applies.isEmpty() ? "" : " for '" + applies + "'") + ".");
        }
        return new Law(LawIndex.of(changed), register, codes, notComputed, openQuestions, fixed);
    }

    /** The school year whose law answers for the day: the day's own, unless this is the law of another. */
    public SchoolYear yearOf(LocalDate day) {
        return fixed.orElseGet(() -> SchoolYear.containing(day));
    }

    /** The rows of the parameter that are in force on the day. */
    public List<LawRow> rows(String parameter, LocalDate day) {
        var index = rows.get(parameter);
        return index == null ? List.of() : index.on(asked(day));
    }

    /** The rows of the parameter whose span of grades holds the grade, in force on the day. */
    public List<LawRow> rows(String parameter, Grade grade, LocalDate day) {
        var index = rows.get(parameter);
        return index == null ? List.of() : index.on(grade, asked(day));
    }

    /** The row of the parameter for exactly that word, in force on the day. */
    public Optional<LawRow> find(String parameter, String applies, LocalDate day) {
        var index = rows.get(parameter);
        return index == null ? Optional.empty() : first(index.on(applies, asked(day)));
    }

    /** The row of the parameter whose span of grades holds the grade, in force on the day. */
    public Optional<LawRow> find(String parameter, Grade grade, LocalDate day) {
        return first(rows(parameter, grade, day));
    }

    private static Optional<LawRow> first(List<LawRow> inForce) {
        return inForce.isEmpty() ? Optional.empty() : Optional.of(inForce.getFirst());
    }

    /** @throws UnknownLawException if nothing was in force for it on that day */
    public LawRow need(String parameter, String applies, LocalDate day) {
        return find(parameter, applies, day).orElseThrow(() -> new UnknownLawException(parameter, applies, day));
    }

    /** @throws UnknownLawException if nothing was in force for it on that day */
    public LawRow need(String parameter, Grade grade, LocalDate day) {
        return find(parameter, grade, day)
                .orElseThrow(() -> new UnknownLawException(parameter, "grade " + grade, day));
    }

    /** Every rule of the register, by id and date. */
    public List<RegisteredRule> register() {
        return register;
    }

    /** Why a registered rule is left to people; empty when it is worked out. */
    public Optional<NotComputed> notComputed(String rule) {
        return Optional.ofNullable(notComputed.get(rule));
    }

    /** The questions that the law leaves open, by id. */
    public List<OpenQuestion> openQuestions() {
        return openQuestions;
    }

    /** Every dated row, of all parameters. */
    public List<LawRow> everyRow() {
        return rows.values().stream().flatMap(index -> index.rows().stream())
                .sorted(Comparator.comparing(LawRow::rule).thenComparing(LawRow::parameter)
                        .thenComparing(LawRow::applies).thenComparing(LawRow::from))
                .toList();
    }

    /** Every reason code, in alphabetical order. */
    public List<ReasonCode> reasonCodes() {
        return List.copyOf(codes.values());
    }

    public Optional<ReasonCode> reasonCode(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The refusal that counts as the day's primary one: the lowest in order of its code (attendance rule ATT-21). */
    public Optional<Reason> primaryRefusal(Finding finding) {
        return finding.reasons().stream().filter(Reason::isRefusal)
                .min(Comparator.comparingInt((Reason reason) -> order(reason.code())).thenComparing(Reason::code)
                        .thenComparing(Reason::under));
    }

    private int order(String code) {
        var known = codes.get(code);
        return known == null ? Integer.MAX_VALUE : known.order();
    }

    private LocalDate asked(LocalDate day) {
        return fixed.isEmpty() ? day : sameDayIn(fixed.get(), day);
    }

    private static LocalDate sameDayIn(SchoolYear year, LocalDate day) {
        // plusYears keeps 29 February inside the month.
        return day.plusYears(year.starts() - SchoolYear.containing(day).starts());
    }
}
