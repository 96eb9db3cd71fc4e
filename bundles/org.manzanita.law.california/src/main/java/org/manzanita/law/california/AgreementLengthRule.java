package org.manzanita.law.california;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(g)(5): no agreement is valid for longer than one school year, so each year needs its own.
 *
 * <p>One that runs past the end of its school year is read as valid until then, and for no day after. An LEA can choose
 * to take it for no agreement at all.
 */
@Component
public final class AgreementLengthRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("A-02", "A-09");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        var year = SchoolYear.containing(agreement.from());
        if (!agreement.until().isAfter(year.lastDay())) {
            return List.of();
        }
        return law.find("longestAgreement", "all", agreement.from()).map(row -> ruling(period, row, year)).stream()
                .toList();
    }

    private static Ruling ruling(Period period, LawRow row, SchoolYear year) {
        var agreement = period.agreement().fact();
        var reading = Reading.of("agreementPastSchoolYear", "firstYearOnly", period.program(), agreement.from());
        var held = "Agreement " + agreement.agreementId() + " runs from " + agreement.from() + " to "
                + agreement.until() + ", past " + year.lastDay() + ", on which the school year " + year + " ends; ";
        var evidence = Stream.concat(Stream.of(period.agreement().id()), reading.evidence().stream()).toList();
        return reading.is("void")
                ? Ruling.throughout(period, Reason.refuses("AGREEMENT_TOO_LONG", row.citation(),
                        held + "so it is valid on no day " + reading + ".", evidence))
                : new Ruling(year.lastDay().plusDays(1), agreement.until(), Reason.refuses("AGREEMENT_EXPIRED",
                        row.citation(), held + "it is valid until then and not after " + reading + ".", evidence));
    }
}
