package org.manzanita.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/**
 * Adds to what the modality found of each schoolday of a period what rulings say of it; a refusal takes the day.
 *
 * <p>Asked for the days in turn. Rulings hold for stretches of days, and so does what they say together: it is worked out
 * once for each stretch in which none of them begins or ends.
 */
final class RuledDays {

    private final List<Ruling> rulings;
    private List<Reason> reasons = List.of();
    private boolean isRefused;
    private Optional<Finding> found = Optional.empty();
    private Optional<Finding> ruled = Optional.empty();
    private LocalDate from = LocalDate.MAX;
    private LocalDate until = LocalDate.MIN;

    RuledDays(List<Ruling> rulings) {
        this.rulings = rulings;
    }

    /** What the modality found, with the reasons of the rulings that hold on the day, in their order. */
    Finding finding(DayValue value) {
        if (value.day().isBefore(from) || value.day().isAfter(until)) {
            turnTo(value.day());
            found = Optional.empty();
        }
        // A modality may find the same of many days, and then they come to the same.
        if (found.filter(earlier -> earlier == value.finding()).isEmpty()) {
            found = Optional.of(value.finding());
            ruled = Optional.of(ruled(value.finding()));
        }
        return ruled.orElseThrow();
    }

    private Finding ruled(Finding finding) {
        var all = new ArrayList<Reason>(finding.reasons().size() + reasons.size());
        all.addAll(finding.reasons());
        all.addAll(reasons);
        return switch (finding) {
            case Finding.Earned earned when !isRefused ->
                new Finding.Earned(earned.credit(), earned.counted(), earned.needed(), all);
            case Finding.Earned earned -> new Finding.NotEarned(earned.counted(), earned.needed(), all);
            case Finding.NotEarned none -> new Finding.NotEarned(none.counted(), none.needed(), all);
        };
    }

    private void turnTo(LocalDate day) {
        var holding = new ArrayList<Reason>(rulings.size());
        from = LocalDate.MIN;
        until = LocalDate.MAX;
        for (var ruling : rulings) {
            if (ruling.holdsOn(day)) {
                holding.add(ruling.reason());
                from = later(from, ruling.from());
                until = earlier(until, ruling.until());
            } else if (day.isBefore(ruling.from())) {
                until = earlier(until, ruling.from().minusDays(1));
            } else {
                from = later(from, ruling.until().plusDays(1));
            }
        }
        reasons = holding;
        isRefused = holding.stream().anyMatch(Reason::isRefusal);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
