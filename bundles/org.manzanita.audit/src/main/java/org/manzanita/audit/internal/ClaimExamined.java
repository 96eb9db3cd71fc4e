package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.reporting.ClaimCell.Place;
import org.manzanita.reporting.ClaimComparison;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** The claim that is examined: that of the period asked for, or else of P-2, or what was claimed in its stead. */
final class ClaimExamined {

    private static final List<ReportingPeriod> PREFERRED = List.of(ReportingPeriod.P2, ReportingPeriod.ANNUAL,
            ReportingPeriod.P1);

    private final Surroundings around;
    private final ClaimComparison comparison;
    private final Optional<ReportingPeriod> period;
    private final Map<PupilId, Set<Place>> places = new HashMap<>();
    private final Map<Place, List<Recorded<Claim>>> recorded = new HashMap<>();

    ClaimExamined(Surroundings around, Optional<ReportingPeriod> asked) {
        this.around = around;
        this.comparison = new ClaimComparison(around);
        this.period = PREFERRED.stream().filter(comparison.periods()::contains)
                .filter(one -> asked.isEmpty() || asked.get() == one).findFirst();
        around.program().all(Claim.class).stream()
                .filter(claim -> claim.fact().schoolYear().equals(around.year())
                        && period.equals(Optional.of(claim.fact().period())))
                .forEach(claim -> {
                    var place = Place.of(claim.fact());
                    recorded.computeIfAbsent(place, key -> new ArrayList<>()).add(claim);
                    claim.fact().pupil().ifPresent(pupil -> places
                            .computeIfAbsent(pupil, key -> new LinkedHashSet<>()).add(place));
                });
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

    /** The schooldays of the whole period at the place; of the LEA's year, if the place is no school with a calendar. */
    List<LocalDate> days(Place place) {
        var days = comparison.taught(place.period(), place.schoolId());
        return days.isEmpty() ? Printed.schooldays(around) : days;
    }

    /** The entries that claim the place: those of the pupil, or all of them. */
    List<EntryId> entries(Place place, Optional<PupilId> pupil) {
        return recorded.getOrDefault(place, List.of()).stream()
                .filter(claim -> pupil.isEmpty() || claim.fact().pupil().equals(pupil)).map(Recorded::id).toList();
    }

    /** Days of attendance at the place as ADA. */
    Days ada(Days days, Place place) {
        return comparison.ada(days, place.period(), place.schoolId());
    }
}
