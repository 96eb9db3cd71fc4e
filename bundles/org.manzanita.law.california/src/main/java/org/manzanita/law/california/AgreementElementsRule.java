package org.manzanita.law.california;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.Status;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747(g)(1)-(8): an agreement that lacks a required element covers no day. */
@Component
public final class AgreementElementsRule implements StateRule {

    private static final Comparator<LawRow> IN_ORDER = Comparator.comparing(LawRow::section)
            .thenComparing(LawRow::value);
    private static final String CLASSROOM_ALTERNATIVE = "classroomAlternative";
    private static final String ACCOMPLISHMENT = "accomplishment";

    @Override
    public List<String> rules() {
        return List.of("A-02", "E-02");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return List.of();
        }
        var agreement = period.agreement().fact();
        var firstDay = period.schooldays().getFirst();
        var required = law.rows("agreementElement", firstDay).stream()
                .filter(row -> row.applies().equals(agreement.modality())).toList();
        if (required.isEmpty()) {
            return List.of();
        }
        var missing = new ArrayList<LawRow>();
        for (var row : required) {
            boolean needed = switch (row.value()) {
                case ACCOMPLISHMENT -> false;
                case CLASSROOM_ALTERNATIVE -> isReferred(period);
                default -> true;
            };
            if (needed && !agreement.elements().contains(row.value())) {
                missing.add(row);
            }
        }
        missing.sort(IN_ORDER);
        accomplishment(period, law).map(row -> underOwnSection(row, required)).ifPresent(missing::add);
        if (missing.isEmpty()) {
            return List.of();
        }
        var listed = missing.stream().map(row -> words(row) + " (" + row.section() + ")").toList();
        return List.of(Ruling.throughout(period, Reason.refuses("AGREEMENT_ELEMENT_MISSING",
                missing.getFirst().citation(), "Agreement " + agreement.agreementId()
                        + " does not state " + String.join("; ", listed) + ".",
                List.of(period.agreement().id()))));
    }

    /** The credits or the measure that the pupil's grade needs, if the agreement states neither. */
    private static Optional<LawRow> accomplishment(Period period, Law law) {
        var agreement = period.agreement().fact();
        var firstDay = period.schooldays().getFirst();
        return period.pupil().gradeOn(firstDay).flatMap(grade -> law.find(ACCOMPLISHMENT, grade, firstDay))
                .filter(row -> row.words().stream().noneMatch(form -> states(agreement, form)));
    }

    /** A modality whose law asks for it in a section of its own brings a row that says so. */
    private static LawRow underOwnSection(LawRow general, List<LawRow> required) {
        return required.stream().filter(row -> row.value().equals(ACCOMPLISHMENT)).min(IN_ORDER)
                .map(own -> new LawRow(own.rule(), general.parameter(), general.applies(), own.from(), own.until(),
                        general.value(), own.section()))
                .orElse(general);
    }

    private static boolean states(Agreement agreement, String form) {
        return switch (form) {
            case "courseCredits" -> agreement.courseCredits().map(credits -> credits.signum() > 0).orElse(false);
            case "measure" -> agreement.measure().map(measure -> !measure.isBlank()).orElse(false);
            default -> false;
        };
    }

    private static boolean isReferred(Period period) {
        var referrals = Statuses.of(Status.EXPULSION_REFERRED, period);
        return !referrals.isEmpty() && period.schooldays().stream().anyMatch(referrals::holdOn);
    }

    private static String words(LawRow row) {
        return row.parameter().equals(ACCOMPLISHMENT)
                ? "the course credits to be earned" + (row.words().size() > 1 ? ", or another measure" : "")
                : row.value().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
