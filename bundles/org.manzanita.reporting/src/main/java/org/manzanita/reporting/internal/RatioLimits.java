package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Days;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Surroundings;

/**
 * EC 51745.6(a): the limits that the law of the year permits the LEA, each with how it was worked out.
 *
 * @param permitted the options that the law permits, in the order in which it lists them
 * @param elected what the LEA elected by its setting {@code ratioOption}, if that is permitted
 */
record RatioLimits(List<Limit> permitted, Optional<RatioOption> elected, List<String> notes) {

    /**
     * One permitted limit.
     *
     * @param ratio pupils in ADA for each full-time equivalent; absent when a figure it needs is not recorded
     * @param derivation how it was worked out, or what is missing
     */
    record Limit(RatioOption option, Optional<Days> ratio, String derivation, Citation under) {}

    private static final String OPTIONS = "ratioOptions";
    private static final String FIXED = "fixedRatio";
    private static final String SETTING = "ratioOption";

    static RatioLimits of(Surroundings around, Windows windows, LocalDate day, Days recordedOtherFte) {
        var row = around.law().need(OPTIONS, windows.entity(), day);
        var limits = new ArrayList<Limit>();
        for (var word : row.words()) {
            var option = RatioOption.of(word).orElseThrow(() -> new IllegalStateException("The law row " + row.rule()
                    + " permits '" + word + "', which is no option. The options are " + RatioOption.words() + "."));
            limits.add(limit(option, around, windows, day, recordedOtherFte, row.citation()));
        }
        var notes = new ArrayList<String>();
        return new RatioLimits(limits, elected(around, day, limits, notes), notes);
    }

    private static Limit limit(RatioOption option, Surroundings around, Windows windows, LocalDate day,
            Days recordedOtherFte,
            Citation under) {
        return switch (option) {
            case OWN_PROGRAMS -> own(around, recordedOtherFte, under);
            case COUNTY_COMPARATOR -> brought(option, "countyComparatorRatio", around, under);
            case BARGAINED -> brought(option, "bargainedRatio", around, under);
            case FIXED -> around.law().find(FIXED, windows.entity(), day)
                    .map(row -> new Limit(option, Optional.of(Days.of(row.decimal())), "fixed at " + row.value() + ":1",
                            row.citation()))
                    .orElse(new Limit(option, Optional.empty(), "no law row sets " + FIXED, under));
        };
    }

    private static Limit own(Surroundings around, Days recordedOtherFte, Citation under) {
        var ada = around.program().figure(around.year(), "otherProgramsAda");
        var figure = around.program().figure(around.year(), "otherProgramsFte");
        var fte = figure.map(found -> Days.of(found.fact().value())).orElse(recordedOtherFte);
        if (ada.isEmpty() || fte.isZero()) {
            return new Limit(RatioOption.OWN_PROGRAMS, Optional.empty(), "record the figures otherProgramsAda and "
                    + "otherProgramsFte of " + around.year(), under);
        }
        var numerator = Days.of(ada.get().fact().value());
        return new Limit(RatioOption.OWN_PROGRAMS, Optional.of(numerator.dividedBy(fte)),
                "other programs' ADA " + numerator.rounded(2) + " (" + ada.get().fact().origin() + ") / FTE "
                        + fte.rounded(2) + " (" + figure.map(found -> found.fact().origin()).orElse("staffing")
                        + ") = " + numerator.dividedBy(fte).rounded(2),
                under);
    }

    private static Limit brought(RatioOption option, String name, Surroundings around, Citation under) {
        return around.program().figure(around.year(), name)
                .map(figure -> new Limit(option, Optional.of(Days.of(figure.fact().value())),
                        figure.fact().value().toPlainString() + " (" + figure.fact().origin() + ")", under))
                .orElse(new Limit(option, Optional.empty(), "record the figure " + name + " of " + around.year()
                        + ", if the LEA has one", under));
    }

    private static Optional<RatioOption> elected(Surroundings around, LocalDate day, List<Limit> limits,
            List<String> notes) {
        var setting = around.program().setting(SETTING, day);
        if (setting.isEmpty()) {
            notes.add("The LEA has elected no option. Record the setting " + SETTING + " (" + RatioOption.words()
                    + ") with the paper that decided it; until then every permitted option is shown and none is "
                    + "applied.");
            return Optional.empty();
        }
        var elected = RatioOption.of(setting.get().fact().value());
        if (elected.isEmpty() || limits.stream().noneMatch(limit -> limit.option() == elected.get())) {
            notes.add("The LEA elected '" + setting.get().fact().value() + "' (" + setting.get().fact().decidedBy()
                    + "), which the law of this year does not permit it. No option is applied.");
            return Optional.empty();
        }
        notes.add("Elected: " + elected.get().label() + " (" + setting.get().fact().decidedBy() + ").");
        return elected;
    }
}
