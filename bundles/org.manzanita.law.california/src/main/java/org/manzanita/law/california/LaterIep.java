package org.manzanita.law.california;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Party;
import org.manzanita.model.Status;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/**
 * An IEP that begins during a long stay: from then on the signature of the employee responsible for special education is
 * applicable (EC 51747(g)(9)(A)), and the days until it is given are lost. Earlier days stay as they were.
 */
final class LaterIep {

    private LaterIep() {}

    static List<Ruling> rulings(Period period, AgreementTerms terms, Signing signing, LawRow signers) {
        var rulings = new ArrayList<Ruling>();
        boolean beforeStart = SignatureTiming.of(terms.timing()) instanceof SignatureTiming.BeforeStart;
        if (!beforeStart || !signing.mayNeed(Party.SPECIAL_EDUCATION_TEACHER)) {
            return rulings;
        }
        var signed = signing.by(Party.SPECIAL_EDUCATION_TEACHER);
        for (var iep : Statuses.of(Status.IEP, period).entries()) {
            var from = iep.fact().from();
            if (!from.isAfter(terms.firstDay()) || from.isAfter(terms.lastDay())
                    || signed.filter(given -> given.on().isBefore(from)).isPresent()) {
                continue;
            }
            var ends = iep.fact().until().filter(last -> last.isBefore(terms.lastDay())).orElse(terms.lastDay());
            var until = signed.map(Signing.Counted::on).filter(on -> on.isBefore(ends)).orElse(ends);
            rulings.add(new Ruling(from, until, Reason.refuses("AGREEMENT_NOT_SIGNED", signers.citation(),
                    "The pupil has an IEP since " + from + ", and the special education teacher "
                            + signed.map(given -> "signed on " + given.on()).orElse("has not signed")
                            + "; the days of the IEP through " + until + " are not covered.",
                    List.of(period.agreement().id(), iep.id()))));
        }
        return rulings;
    }
}
