package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Claim;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;

/** What was claimed for one school and span in one period, beside what the record earned there. */
public final class ClaimCell {

    /** Claimed for a day on which the record holds no schoolday under an agreement. */
    public static final String NOT_ON_RECORD = "NO_DAY_ON_RECORD";

    /** Where a cell stands. */
    public record Place(ReportingPeriod period, String schoolId, GradeSpan span) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::period)
                .thenComparing(Place::span).thenComparing(Place::schoolId);

        public static Place of(Claim claim) {
            return new Place(claim.period(), claim.schoolId(), claim.gradeSpan());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Claimed and earned days of one pupil.
     *
     * @param toCome days of the period that are not counted yet, since it is not over; the claim may be meant for them
     */
    public record PupilLine(String pupil, Days claimed, Days earned, Days toCome) {

        public Days over() {
            return claimed.minus(earned).minus(toCome).max(Days.ZERO);
        }

        public Days under() {
            return earned.minus(claimed).max(Days.ZERO);
        }
    }

    private static final String TOGETHER = "";
    private static final Map<String, Integer> NONE = Map.of();

    private final Place place;
    private final Comparator<String> codes;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Days> claimedByPupil = new TreeMap<>();
    private final Map<String, Days> earnedByPupil = new TreeMap<>();
    private final Map<String, Map<String, Integer>> refusedByPupil = new TreeMap<>();
    private final Map<String, Set<LocalDate>> toComeByPupil = new TreeMap<>();
    private Optional<Days> total = Optional.empty();

    ClaimCell(Place place, Comparator<String> codes) {
        this.place = place;
        this.codes = codes;
    }

    void claim(Claim claim) {
        claims.add(claim);
        var days = Days.of(claim.days());
        claim.pupil().map(PupilId::value).ifPresentOrElse(
                pupil -> claimedByPupil.merge(pupil, days, Days::plus),
                () -> total = Optional.of(total.orElse(Days.ZERO).plus(days)));
    }

    void earn(String pupil, Days credit) {
        earnedByPupil.merge(pupil, credit, Days::plus);
    }

    /** A schoolday of the pupil that the period will count; more than one day is never earned on it. */
    void await(String pupil, LocalDate day) {
        toComeByPupil.computeIfAbsent(pupil, key -> new TreeSet<>()).add(day);
    }

    void refuse(String pupil, String code) {
        refusedByPupil.computeIfAbsent(isByPupil() ? pupil : TOGETHER, key -> new TreeMap<>(codes))
                .merge(code, 1, Integer::sum);
    }

    public Place place() {
        return place;
    }

    public List<Claim> claims() {
        return claims;
    }

    /** Whether each claim of the cell names its pupil; a total for the whole cell goes before such claims. */
    public boolean isByPupil() {
        return total.isEmpty() && !claimedByPupil.isEmpty();
    }

    public Days claimed() {
        return total.orElseGet(() -> sum(claimedByPupil));
    }

    public Days earned() {
        return sum(earnedByPupil);
    }

    /** Schooldays of the period that are not counted yet; none once it is over. */
    public Days toCome() {
        return toComeByPupil.keySet().stream().map(this::toCome).reduce(Days.ZERO, Days::plus);
    }

    private Days toCome(String pupil) {
        return Days.of(toComeByPupil.getOrDefault(pupil, Set.of()).size());
    }

    /**
     * Days claimed beyond what was earned, and what may still be, pupil by pupil where the claims name them.
     */
    public Days over() {
        return isByPupil()
                ? pupils().stream().map(PupilLine::over).reduce(Days.ZERO, Days::plus)
                : claimed().minus(earned()).minus(toCome()).max(Days.ZERO);
    }

    /** Days earned and not claimed, pupil by pupil where the claims name them. */
    public Days under() {
        return isByPupil()
                ? pupils().stream().map(PupilLine::under).reduce(Days.ZERO, Days::plus)
                : earned().minus(claimed()).max(Days.ZERO);
    }

    /** Claimed and earned days of one pupil here. */
    public PupilLine line(PupilId pupil) {
        return new PupilLine(pupil.value(), claimedByPupil.getOrDefault(pupil.value(), Days.ZERO),
                earnedByPupil.getOrDefault(pupil.value(), Days.ZERO), toCome(pupil.value()));
    }

    /** What the claims that name pupils add up to, where there are both such and a total. */
    public Optional<Days> claimedByPupils() {
        return total.isPresent() && !claimedByPupil.isEmpty() ? Optional.of(sum(claimedByPupil)) : Optional.empty();
    }

    /** Every pupil whom a claim names or who earned anything, where the claims name pupils; else none. */
    public List<PupilLine> pupils() {
        if (claimedByPupil.isEmpty()) {
            return List.of();
        }
        var ids = new TreeSet<>(claimedByPupil.keySet());
        ids.addAll(earnedByPupil.keySet());
        return ids.stream().map(id -> new PupilLine(id, claimedByPupil.getOrDefault(id, Days.ZERO),
                earnedByPupil.getOrDefault(id, Days.ZERO), toCome(id))).toList();
    }

    /**
     * The over-claimed days by the primary reason that refused them, in the order of the codes. What no refused day
     * explains was claimed for days that are not on record.
     */
    public Map<String, Days> overByCode() {
        var byCode = new TreeMap<String, Days>(codes);
        if (isByPupil()) {
            pupils().forEach(line -> explain(line.over(), refusedByPupil.getOrDefault(line.pupil(), NONE), byCode));
        } else {
            explain(over(), refusedByPupil.getOrDefault(TOGETHER, NONE), byCode);
        }
        return byCode;
    }

    /** Days that the record refused, claimed or not. */
    public int refused() {
        return refusedByPupil.values().stream().flatMap(codes -> codes.values().stream()).mapToInt(Integer::intValue)
                .sum();
    }

    private static void explain(Days over, Map<String, Integer> refused,
            Map<String, Days> byCode) {
        var left = over;
        for (var entry : refused.entrySet()) {
            var taken = left.min(Days.of(entry.getValue()));
            if (!taken.isZero()) {
                byCode.merge(entry.getKey(), taken, Days::plus);
                left = left.minus(taken);
            }
        }
        if (!left.isZero()) {
            byCode.merge(NOT_ON_RECORD, left, Days::plus);
        }
    }

    private static Days sum(Map<String, Days> days) {
        return days.values().stream().reduce(Days.ZERO, Days::plus);
    }
}
