package org.manzanita.law.california;

import java.util.List;
import java.util.Optional;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 46300(e): a stay of fewer consecutive schooldays than the year's law asks for earns nothing. */
@Component
public final class ShortestStayRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("E-19");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return List.of();
        }
        var agreement = period.agreement().fact();
        int days = Math.min(period.schooldays().size(), agreement.scheduledDays().orElse(Integer.MAX_VALUE));
        return shortest(period, law).filter(row -> days < row.integer())
                .map(row -> Ruling.throughout(period, Reason.refuses("MIN_CONSECUTIVE_DAYS", row.citation(),
                        "Agreement " + agreement.agreementId() + " covers " + days
                                + (days == 1 ? " schoolday" : " schooldays") + ", from " + agreement.from() + " to "
                                + agreement.until() + "; under the law of " + law.yearOf(agreement.from())
                                + " a stay needs " + row.integer()
                                + " consecutive schooldays.",
                        List.of(period.agreement().id()))))
                .stream().toList();
    }

    private static Optional<LawRow> shortest(Period period, Law law) {
        var firstDay = period.schooldays().getFirst();
        var quarantines = Statuses.of(Status.QUARANTINE, period);
        if (period.schooldays().stream().anyMatch(quarantines::holdOn)) {
            var inQuarantine = law.find("minimumConsecutiveDays", "quarantine", firstDay);
            if (inQuarantine.isPresent()) {
                return inQuarantine;
            }
        }
        return law.find("minimumConsecutiveDays", Tokens.of(period.program().lea().entityType()), firstDay);
    }
}
