package org.manzanita.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzanita.exchange.FaultCode;
import org.manzanita.model.Agreement;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.Entry;
import org.manzanita.model.Program;

/**
 * The agreements of each pupil in the folder, beside those of the ledger: no two full-time ones cover a day, and none
 * supersedes itself by a chain of others.
 */
final class AgreementTerms {

    private final Faults faults;
    private final Map<String, List<Placed>> agreements = new HashMap<>();
    private final Map<String, LocalDate> ended = new HashMap<>();
    private final Map<String, Boolean> fullTime = new HashMap<>();
    private final Map<String, Succession> successions = new HashMap<>();

    /** An agreement, and where it stands; the line is 0 in the ledger. */
    private record Placed(Agreement fact, int line, String where) {}

    /** Which agreement takes the place of another; the line is 0 in the ledger. */
    private record Succession(String by, int line) {}

    AgreementTerms(Incoming incoming, Faults faults) {
        this.faults = faults;
        for (var row : incoming.rows("agreements")) {
            var agreement = (Agreement) row.fact();
            agreements.computeIfAbsent(agreement.pupil().value(), pupil -> new ArrayList<>())
                    .add(new Placed(agreement, row.line(), "agreements.csv:" + row.line()));
        }
        for (var row : incoming.rows("programs")) {
            take((Program) row.fact());
        }
        for (var row : incoming.rows("agreementEnds")) {
            take((AgreementEnd) row.fact(), row.line());
        }
    }

    /** Takes note of an entry that stands in the ledger, and that no row of the folder puts right. */
    void meet(Entry entry) {
        switch (entry.fact()) {
            case Agreement agreement -> {
                var others = agreements.get(agreement.pupil().value());
                if (others != null) {
                    others.add(new Placed(agreement, 0, "entry " + entry.id() + " of the ledger"));
                }
            }
            case Program program -> fullTime.putIfAbsent(program.programId(), program.fullTime());
            case AgreementEnd end -> take(end, 0);
            default -> {
            }
        }
    }

    void tell() {
        agreements.values().forEach(this::tellOverlaps);
        var told = new HashSet<String>();
        successions.forEach((agreement, succession) -> {
            if (succession.line > 0 && !told.contains(agreement)) {
                tellCircle(agreement, told);
            }
        });
    }

    private void take(Program program) {
        fullTime.put(program.programId(), program.fullTime());
    }

    private void take(AgreementEnd end, int line) {
        ended.merge(end.agreementId(), end.lastDay(), (one, other) -> one.isBefore(other) ? one : other);
        end.supersededBy().ifPresent(by -> successions.putIfAbsent(end.agreementId(), new Succession(by, line)));
    }

    private void tellOverlaps(List<Placed> ofPupil) {
        for (int i = 0; i < ofPupil.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean inOrder = ofPupil.get(i).line >= ofPupil.get(j).line;
                var later = ofPupil.get(inOrder ? i : j);
                var other = ofPupil.get(inOrder ? j : i);
                if (later.line > 0 && isFullTime(later.fact) && isFullTime(other.fact)
                        && overlap(later.fact, other.fact)) {
                    faults.add("agreements.csv", later.line, 0, FaultCode.OVERLAPPING_AGREEMENTS, "Pupil "
                            + Excerpt.of(later.fact.pupil().value()) + " would study full time under agreement "
                            + Excerpt.of(later.fact.agreementId()) + ", " + term(later.fact) + ", and under "
                            + Excerpt.of(other.fact.agreementId()) + ", " + term(other.fact) + " (" + other.where
                            + "). End the earlier one in agreementEnds.csv, or name a part-time program.");
                }
            }
        }
    }

    private boolean overlap(Agreement one, Agreement other) {
        return !one.from().isAfter(lastDay(other)) && !other.from().isAfter(lastDay(one));
    }

    /** A program that nobody knows is told as that, and not as one of full time. */
    private boolean isFullTime(Agreement agreement) {
        return fullTime.getOrDefault(agreement.programId(), false);
    }

    private String term(Agreement agreement) {
        return agreement.from() + " to " + lastDay(agreement);
    }

    private LocalDate lastDay(Agreement agreement) {
        var end = ended.getOrDefault(agreement.agreementId(), agreement.until());
        return end.isBefore(agreement.until()) ? end : agreement.until();
    }

    private void tellCircle(String first, Set<String> told) {
        var chain = new LinkedHashSet<String>();
        var agreement = first;
        while (chain.add(agreement)) {
            var next = successions.get(agreement);
            if (next == null) {
                return;
            }
            agreement = next.by;
        }
        var circle = new ArrayList<>(chain).subList(List.copyOf(chain).indexOf(agreement), chain.size());
        if (!told.addAll(circle)) {
            return;
        }
        int line = circle.stream().map(successions::get).mapToInt(next -> next == null ? 0 : next.line).max().orElse(0);
        var shown = new ArrayList<>(circle.stream().map(Excerpt::of).toList());
        shown.add(Excerpt.of(agreement));
        faults.add("agreementEnds.csv", line, 0, FaultCode.CIRCLE, "Agreements take each other's place in a circle: "
                + String.join(", by ", shown) + ". Correct which one supersedes which.");
    }
}
