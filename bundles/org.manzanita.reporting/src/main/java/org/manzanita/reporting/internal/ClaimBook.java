package org.manzanita.reporting.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.internal.ClaimCell.Place;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/** The claims of a school year, and what the record earned in each period for which there is any. */
final class ClaimBook implements Consumer<JudgedPupil> {

    private final Surroundings around;
    private final Windows windows;
    private final Comparator<String> codes;
    private final TreeMap<Place, ClaimCell> cells = new TreeMap<>();
    private final Set<ReportingPeriod> periods = EnumSet.noneOf(ReportingPeriod.class);

    ClaimBook(Surroundings around, Windows windows) {
        this.around = around;
        this.windows = windows;
        this.codes = Refused.order(around.law());
        around.program().all(Claim.class).stream().map(claim -> claim.fact())
                .filter(claim -> claim.schoolYear().equals(around.year()))
                .forEach(claim -> {
                    periods.add(claim.period());
                    cell(Place.of(claim)).claim(claim);
                });
    }

    @Override
    public void accept(JudgedPupil pupil) {
        for (var period : periods) {
            for (var day : pupil.days()) {
                if (!day.finding().credit().isZero() && windows.of(period, day.schoolId()).holds(day.day())) {
                    cell(new Place(period, day.schoolId(), day.grade().span())).earn(pupil.pupil().value(),
                            day.finding().credit());
                }
            }
            for (var refused : Refused.of(pupil, around.law(),
                    day -> windows.of(period, day.schoolId()).holds(day.day()))) {
                cell(new Place(period, refused.day().schoolId(), refused.day().grade().span()))
                        .refuse(pupil.pupil().value(), refused.primary().code());
            }
        }
    }

    /** The periods for which anything was claimed, in order. */
    List<ReportingPeriod> periods() {
        return List.copyOf(periods);
    }

    /** The cells of the period that were claimed, or earned without a claim, by span and school. */
    List<ClaimCell> cells(ReportingPeriod period) {
        return cells.values().stream().filter(cell -> cell.place().period() == period)
                .filter(cell -> !cell.claims().isEmpty() || !cell.earned().isZero()).toList();
    }

    /** Over-claimed days as ADA, over the divisor of the cell's school (AUD-G-05). */
    Days overAda(ClaimCell cell) {
        return windows.ada(cell.over(), cell.place().period(), cell.place().schoolId());
    }

    private ClaimCell cell(Place place) {
        return cells.computeIfAbsent(place, where -> new ClaimCell(where, codes));
    }
}
