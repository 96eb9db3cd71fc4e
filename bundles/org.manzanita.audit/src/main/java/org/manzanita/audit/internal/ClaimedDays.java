package org.manzanita.audit.internal;

import org.manzanita.rules.Recorded;
import org.manzanita.model.EntryId;
import java.util.stream.Collectors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.audit.Step;
import org.manzanita.model.Days;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.reporting.ClaimCell.Place;
import org.manzanita.reporting.Refused;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/**
 * AUD-G-05: which claimed days the record does not bear, each under the step that examines what refused it.
 *
 * <p>A claim says how many days, and not which. Where it names its pupil, the pupil's over-claimed days are taken among
 * the refused ones in the order of the codes. Where it is a total, the refused days are taken only if all of them must
 * have been claimed; else the difference is told of the total alone. So no exception is guessed.
 */
final class ClaimedDays implements Procedure {

    /** @param evidence what the refusal rests on; the agreement, where it rests on nothing that was recorded */
    private record Candidate(PupilId pupil, Refused refused, List<EntryId> evidence) {

        static Candidate of(JudgedPupil pupil, Refused refused) {
            var evidence = refused.primary().evidence();
            return new Candidate(pupil.pupil(), refused, evidence.isEmpty()
                    ? pupil.file().agreements().stream()
                            .filter(one -> one.fact().agreementId().equals(refused.day().agreementId()))
                            .map(Recorded::id).toList()
                    : evidence);
        }
    }

    private record Group(PupilId pupil, String modality, String agreementId, String code) {}

    private final Surroundings around;
    private final ClaimExamined claim;
    private static final String NOT_ENROLLED = "NOT_ENROLLED";

    private final Programme programme;
    private final Comparator<Refused> order;
    private final Map<Place, List<Candidate>> ofTotals = new TreeMap<>();
    private final Set<PupilId> seen = new HashSet<>();
    private final Set<String> studied = new TreeSet<>();
    private final Supplier<Days> reduced;

    /** @param reduced the ADA by which the claim may rightly be less than the register; asked when all pupils were seen */
    ClaimedDays(Surroundings around, ClaimExamined claim, Programme programme, Supplier<Days> reduced) {
        this.reduced = reduced;
        this.around = around;
        this.claim = claim;
        this.programme = programme;
        this.order = Comparator.comparing((Refused one) -> one.primary().code(), Refused.order(around.law()))
                .thenComparing(one -> one.day().day());
    }

    @Override
    public void look(JudgedPupil pupil, Consumer<ExceptionTaken> taken) {
        seen.add(pupil.pupil());
        pupil.days().forEach(day -> studied.add(day.modality()));
        var period = claim.period().orElse(ReportingPeriod.ANNUAL);
        var byPlace = new LinkedHashMap<Place, List<Candidate>>();
        claim.placesOf(pupil.pupil()).forEach(place -> byPlace.put(place, new ArrayList<>()));
        for (var refused : claim.comparison().refused(pupil, period).stream().sorted(order).toList()) {
            var place = new Place(period, refused.day().schoolId(), refused.day().grade().span());
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(Candidate.of(pupil, refused));
        }
        byPlace.forEach((place, candidates) -> {
            var cell = claim.comparison().at(place).filter(one -> !one.claims().isEmpty());
            if (cell.isEmpty()) {
                tell(place, candidates, Standing.WITHHELD, Days.ZERO, "", taken);
            } else if (cell.get().isByPupil()) {
                byPupil(cell.get(), pupil, candidates, taken);
            } else {
                ofTotals.computeIfAbsent(place, key -> new ArrayList<>()).addAll(candidates);
            }
        });
    }

    private void byPupil(ClaimCell cell, JudgedPupil judged, List<Candidate> candidates,
            Consumer<ExceptionTaken> taken) {
        var pupil = judged.pupil();
        var over = cell.line(pupil).over();
        int whole = over.rounded(0).intValueExact();
        whole += Days.of(whole).compareTo(over) < 0 ? 1 : 0;
        var claimed = candidates.subList(0, Math.min(whole, candidates.size()));
        var open = claimed.size() < candidates.size() && !claimed.isEmpty()
                ? " The record refuses " + candidates.size() + " days of the pupil in " + cell.place().period()
                        + "; which of them were left out the claim does not say."
                : "";
        var borne = over.min(Days.of(claimed.size()));
        tell(cell.place(), claimed, Standing.CLAIMED, borne, open, taken);
        tell(cell.place(), candidates.subList(claimed.size(), candidates.size()), Standing.WITHHELD, Days.ZERO, "",
                taken);
        var left = over.minus(borne);
        if (!left.isZero()) {
            var of = "Of the " + Printed.days(cell.line(pupil).claimed()) + " days claimed in "
                    + cell.place().period() + " " + Printed.days(left) + " lie on no schoolday ";
            outside(cell, judged, left, of)
                    .or(() -> untraced(cell, pupil, judged.days(), left, of + "under an agreement of the pupil."))
                    .ifPresent(taken);
        }
    }

    /** Where an agreement covers so many days of the period outside an enrollment, that is the reason. */
    private Optional<ExceptionTaken> outside(ClaimCell cell, JudgedPupil judged, Days over, String of) {
        var file = judged.file();
        var outside = claim.days(cell.place()).stream().filter(day -> file.enrollmentOn(day).isEmpty())
                .filter(day -> file.agreements().stream().anyMatch(agreement -> agreement.fact().covers(day))).toList();
        return Days.of(outside.size()).compareTo(over) < 0
                ? Optional.empty()
                : judged.days().stream().findFirst()
                        .flatMap(day -> programme.ofCode(day.modality(), NOT_ENROLLED))
                        .map(step -> of(cell, step, NOT_ENROLLED, judged.pupil(), over,
                                of + "of the pupil, who on " + outside.size()
                                        + " days under an agreement was enrolled in no school of the LEA.")
                                .on(outside));
    }

    @Override
    public void conclude(Consumer<ExceptionTaken> taken) {
        var unreported = claim.cells().stream().map(cell -> claim.ada(cell.under(), cell.place())).reduce(Days.ZERO,
                Days::plus);
        boolean under = unreported.rounded(2).compareTo(reduced.get().rounded(2)) > 0;
        for (var cell : claim.cells()) {
            var candidates = ofTotals.getOrDefault(cell.place(), List.of());
            if (cell.isByPupil()) {
                cell.pupils().stream().filter(line -> !seen.contains(new PupilId(line.pupil())))
                        .filter(line -> !line.over().isZero())
                        .forEach(line -> untraced(cell, new PupilId(line.pupil()), List.of(), line.over(),
                                Printed.days(line.over()) + " days were claimed in " + cell.place().period()
                                        + " for a pupil of whom nothing is on record.")
                                .ifPresent(taken));
            } else if (cell.over().compareTo(Days.of(candidates.size())) >= 0) {
                tell(cell.place(), candidates, Standing.CLAIMED, Days.of(candidates.size()), "", taken);
                difference(cell, cell.over().minus(Days.of(candidates.size())), 0, taken);
            } else {
                tell(cell.place(), candidates, Standing.WITHHELD, Days.ZERO, "", taken);
                difference(cell, cell.over(), candidates.size(), taken);
            }
            if (under && !cell.under().isZero()) {
                step("difference").ifPresent(step -> taken.accept(figures(step, cell,
                        "Reported " + Printed.days(cell.claimed()) + " days in " + cell.place().period()
                                + ", and the register holds " + Printed.days(cell.earned()) + ": "
                                + Printed.days(cell.under()) + " days were earned and not reported.",
                        Days.ZERO)));
            }
        }
    }

    private void difference(ClaimCell cell, Days over, int refused, Consumer<ExceptionTaken> taken) {
        if (!over.isZero()) {
            step("difference").ifPresent(step -> taken.accept(figures(step, cell,
                    "Reported " + Printed.days(cell.claimed()) + " days in " + cell.place().period()
                            + ", and the register holds " + Printed.days(cell.earned()) + ": " + Printed.days(over)
                            + " days of the difference "
                            + (refused == 0
                                    ? "lie on no schoolday that the register lists."
                                    : "are among " + refused + " that the record refuses; which, the total does not "
                                            + "say."),
                    over)));
        }
    }

    private ExceptionTaken figures(Step step, ClaimCell cell, String held, Days over) {
        var entries = claim.entries(cell.place(), Optional.empty());
        var school = around.program().school(cell.place().schoolId()).map(Recorded::id).stream().toList();
        return told(step, Standing.FIGURES, "CLAIM_DIFFERS", held, entries.isEmpty() ? school : entries)
                .at(cell.place().schoolId(), Optional.of(cell.place().span()), over, claim.ada(over, cell.place()))
                .on(claim.days(cell.place()));
    }

    /** A claim does not say for which days it is: they are among those of the period without an agreement, or all. */
    private Optional<ExceptionTaken> untraced(ClaimCell cell, PupilId pupil, List<JudgedDay> known, Days over,
            String held) {
        var modalities = known.stream().map(JudgedDay::modality).collect(Collectors.toSet());
        var among = notStudied(cell, known);
        return step("untraced", modalities).map(step -> of(cell, step, ClaimCell.NOT_ON_RECORD, pupil, over, held)
                .on(among.isEmpty() ? claim.days(cell.place()) : among));
    }

    private List<LocalDate> notStudied(ClaimCell cell, List<JudgedDay> known) {
        var under = known.stream().map(JudgedDay::day).collect(Collectors.toSet());
        return claim.days(cell.place()).stream().filter(day -> !under.contains(day)).toList();
    }

    private ExceptionTaken of(ClaimCell cell, Step step, String code, PupilId pupil, Days over, String held) {
        return told(step, Standing.CLAIMED, code, held, claim.entries(cell.place(), Optional.of(pupil))).of(pupil)
                .at(cell.place().schoolId(), Optional.of(cell.place().span()), over, claim.ada(over, cell.place()));
    }

    /** A claim does not say of which modality its days are: the step is that of the first modality studied under. */
    private Optional<Step> step(String procedure) {
        return step(procedure, studied);
    }

    private Optional<Step> step(String procedure, Set<String> modalities) {
        var steps = programme.tasks(procedure).stream().map(Programme.Task::step).toList();
        return steps.stream().filter(step -> modalities.contains(step.modality())).findFirst()
                .or(() -> steps.stream().findFirst());
    }

    private ExceptionTaken told(Step step, Standing standing, String code, String held, List<EntryId> evidence) {
        return ExceptionTaken.ofLea(step, standing,
                Reason.notes(code, new Citation(step.id(), step.section()), held, evidence),
                Printed.cure(around.law(), code));
    }

    /** One exception for each pupil, agreement and code, over the days that it refuses. */
    private void tell(Place place, List<Candidate> candidates, Standing standing, Days over, String open,
            Consumer<ExceptionTaken> taken) {
        var groups = new LinkedHashMap<Group, List<Candidate>>();
        for (var one : candidates) {
            var day = one.refused().day();
            groups.computeIfAbsent(new Group(one.pupil(), day.modality(), day.agreementId(),
                    one.refused().primary().code()), key -> new ArrayList<>()).add(one);
        }
        var left = over;
        for (var group : groups.entrySet()) {
            var step = programme.ofCode(group.getKey().modality(), group.getKey().code())
                    .or(() -> step("difference"));
            var days = group.getValue();
            var borne = left.min(Days.of(days.size()));
            left = left.minus(borne);
            if (step.isPresent()) {
                var first = days.getFirst().refused().primary();
                var evidence = days.stream().flatMap(one -> one.evidence().stream()).distinct().sorted()
                        .toList();
                taken.accept(new ExceptionTaken(step.get(), standing, Optional.of(group.getKey().pupil()),
                        group.getKey().agreementId(), place.schoolId(), Optional.of(place.span()),
                        new Reason(first.effect(), first.code(), first.under(), first.held() + open, evidence),
                        Printed.cure(around.law(), first.code()),
                        days.stream().map(one -> one.refused().day().day()).sorted().toList(), borne,
                        claim.ada(borne, place)));
            }
        }
    }
}
