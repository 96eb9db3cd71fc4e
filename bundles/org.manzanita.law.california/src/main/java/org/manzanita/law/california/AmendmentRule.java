package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.IssuedPaper;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(g): a current agreement. From the day on which an amendment is in force, days are covered by it alone, and so
 * only if all who sign the agreement have signed the amended paper in time.
 *
 * <p>Signatures on the paper before it stay what they are, and cover the days before.
 */
@Component
public final class AmendmentRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("A-01", "A-09");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var papers = Papers.of(period);
        var amendments = papers.amendments();
        var terms = amendments.isEmpty() ? Optional.<AgreementTerms>empty() : AgreementTerms.of(period, law);
        if (terms.isEmpty()) {
            return List.of();
        }
        var signers = law.find("agreementSigners", period.agreement().fact().modality(), terms.get().firstDay());
        var rulings = new ArrayList<Ruling>();
        for (int i = 0; signers.isPresent() && i < amendments.size(); i++) {
            // An amendment that was amended in turn before its first day never stood.
            var until = i + 1 < amendments.size()
                    ? from(amendments.get(i + 1).fact()).minusDays(1)
                    : terms.get().lastDay();
            rule(period, law, papers, terms.get(), signers.get(), amendments.get(i), until).ifPresent(rulings::add);
        }
        return rulings;
    }

    private static Optional<Ruling> rule(Period period, Law law, Papers papers, AgreementTerms terms, LawRow signers,
            Recorded<IssuedPaper> amendment, LocalDate until) {
        var paper = amendment.fact();
        var from = from(paper).isBefore(terms.firstDay()) ? terms.firstDay() : from(paper);
        if (from.isAfter(until)) {
            return Optional.empty();
        }
        var signing = new Signing(period, law, signers,
                signature -> papers.reaches(signature, paper.version()));
        var what = "From " + from + " on the agreement stands as paper " + paper.paperId() + " amends it, and ";
        var evidence = new ArrayList<>(signing.evidence());
        evidence.add(amendment.id());
        var completed = signing.completed();
        if (completed.isEmpty()) {
            return Optional.of(new Ruling(from, until, Reason.refuses("AGREEMENT_NOT_SIGNED", signers.citation(),
                    what + "that paper lacks the signature of " + String.join(" and of ", signing.missing()) + ".",
                    evidence)));
        }
        var last = SignatureTiming.of(terms.timing()).lastDay(from, terms.calendar(), period.year());
        if (!completed.get().isAfter(last)) {
            return Optional.empty();
        }
        var lost = completed.get().isAfter(until) ? until : completed.get();
        return Optional.of(new Ruling(from, lost, Reason.refuses("AGREEMENT_SIGNED_LATE", terms.timing().citation(),
                what + "all had to sign that paper by " + last + ". The last did on " + completed.get()
                        + "; days through " + lost + " earn nothing.",
                evidence)));
    }

    private static LocalDate from(IssuedPaper paper) {
        return paper.amendsFrom().orElseThrow();
    }
}
