package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.ClaimCell.Place;
import org.manzanita.reporting.internal.Windows;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/**
 * The claims of a school year, and what the record earned in each period for which there is any (AUD-G-05).
 *
 * <p>It is shown every judged pupil once. What it says of a pupil is whole as soon as that pupil was shown; what it says
 * of a cell, when all were.
 */
public final class ClaimComparison implements Consumer<JudgedPupil> {

    private final Surroundings around;
    private final Windows windows;
    private final Windows over;
    private final Comparator<String> codes;
    private final TreeMap<Place, ClaimCell> cells = new TreeMap<>();
    private final Set<ReportingPeriod> periods = EnumSet.noneOf(ReportingPeriod.class);

    public ClaimComparison(Surroundings around) {
        this(around, new Windows(around));
    }

    public ClaimComparison(Surroundings around, Windows windows) {
        this.around = around;
        this.windows = windows;
        this.over = windows.over();
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
                boolean counted = windows.of(period, day.schoolId()).holds(day.day());
                if (counted && !day.finding().credit().isZero()) {
                    cell(new Place(period, day.schoolId(), day.grade().span())).earn(pupil.pupil().value(),
                            day.finding().credit());
                } else if (!counted && over.of(period, day.schoolId()).holds(day.day())) {
                    cell(new Place(period, day.schoolId(), day.grade().span())).await(pupil.pupil().value(), day.day());
                }
            }
            for (var refused : refused(pupil, period)) {
                cell(new Place(period, refused.day().schoolId(), refused.day().grade().span()))
                        .refuse(pupil.pupil().value(), refused.primary().code());
            }
        }
    }

    /** The periods for which anything was claimed, in order. */
    public List<ReportingPeriod> periods() {
        return List.copyOf(periods);
    }

    /** The cells of the period that were claimed, or earned without a claim, by span and school. */
    public List<ClaimCell> cells(ReportingPeriod period) {
        return cells.values().stream().filter(cell -> cell.place().period() == period)
                .filter(cell -> !cell.claims().isEmpty() || !cell.earned().isZero()).toList();
    }

    /** Over-claimed days as ADA, over the divisor of the cell's school (AUD-G-05). */
    public Days overAda(ClaimCell cell) {
        return ada(cell.over(), cell.place().period(), cell.place().schoolId());
    }

    /** The schooldays of the pupil that the period counts and the record refuses, each with its primary reason. */
    public List<Refused> refused(JudgedPupil pupil, ReportingPeriod period) {
        return Refused.of(pupil, around.law(), day -> windows.of(period, day.schoolId()).holds(day.day()));
    }

    /** Days of attendance at the school as ADA of the whole period, over though it may not be yet. */
    public Days ada(Days attendance, ReportingPeriod period, String schoolId) {
        return over.ada(attendance, period, schoolId);
    }

    /** The days that the whole period counts at the school. */
    public List<LocalDate> taught(ReportingPeriod period, String schoolId) {
        return over.of(period, schoolId).taught();
    }

    /** What attendance at the school is divided by in the whole period. */
    public Days divisor(ReportingPeriod period, String schoolId) {
        return over.divisor(period, schoolId);
    }

    /** The cell of a place, if anything was claimed, earned or refused there. */
    public Optional<ClaimCell> at(Place place) {
        return Optional.ofNullable(cells.get(place));
    }

    private ClaimCell cell(Place place) {
        return cells.computeIfAbsent(place, where -> new ClaimCell(where, codes));
    }
}
