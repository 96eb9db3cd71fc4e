package org.manzanita.audit.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.reporting.ClaimCell.Place;
import org.manzanita.reporting.ClaimComparison;
import org.manzanita.rules.Surroundings;

/** The claim that is examined: that of the period asked for, or else of P-2, or what was claimed in its stead. */
final class ClaimExamined {

    private static final List<ReportingPeriod> PREFERRED = List.of(ReportingPeriod.P2, ReportingPeriod.ANNUAL,
            ReportingPeriod.P1);

    private final ClaimComparison comparison;
    private final Optional<ReportingPeriod> period;
    private final Map<PupilId, Set<Place>> places = new HashMap<>();

    ClaimExamined(Surroundings around, Optional<ReportingPeriod> asked) {
        this.comparison = new ClaimComparison(around);
        this.period = PREFERRED.stream().filter(comparison.periods()::contains)
                .filter(one -> asked.isEmpty() || asked.get() == one).findFirst();
        around.program().all(Claim.class).stream().map(recorded -> recorded.fact())
                .filter(claim -> claim.schoolYear().equals(around.year())
                        && period.equals(Optional.of(claim.period())))
                .forEach(claim -> claim.pupil().ifPresent(pupil -> places
                        .computeIfAbsent(pupil, key -> new LinkedHashSet<>()).add(Place.of(claim))));
    }

    ClaimComparison comparison() {
        return comparison;
    }

    /** The period whose claim is examined; absent if none is on record. */
    Optional<ReportingPeriod> period() {
        return period;
    }

    /** The schools and spans for which claims name the pupil. */
    Set<Place> placesOf(PupilId pupil) {
        return places.getOrDefault(pupil, Set.of());
    }

    /** The cells of the period; none if nothing was claimed. */
    List<ClaimCell> cells() {
        return period.map(comparison::cells).orElse(List.of());
    }

    /** Days of attendance at the place as ADA. */
    Days ada(Days days, Place place) {
        return comparison.ada(days, place.period(), place.schoolId());
    }
}
