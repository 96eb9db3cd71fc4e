package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.model.EntryId;
import org.manzanita.model.SignatureMethod;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(g)(9): an agreement covers a day only if all who must sign it have signed it in time.
 *
 * <p>A late agreement is read as G-04 has it: its days can be claimed from the schoolday after the completing signature
 * on, unless the LEA chose another reading.
 */
@Component
public final class SignatureRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("A-01", "A-03", "A-04", "A-05", "A-07", "A-09", "D-07");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var terms = AgreementTerms.of(period, law);
        if (terms.isEmpty()) {
            return List.of();
        }
        var signers = law.find("agreementSigners", period.agreement().fact().modality(), terms.get().firstDay());
        return signers.map(row -> rule(period, law, terms.get(), row)).orElse(List.of());
    }

    private static List<Ruling> rule(Period period, Law law, AgreementTerms terms, LawRow signers) {
        var signing = new Signing(period, law, signers);
        var rulings = new ArrayList<Ruling>();
        for (var signature : signing.discounted()) {
            var under = law.find("electronicSignatureEvidence", "all", terms.firstDay())
                    .filter(row -> row.rule().equals(signature.rule())).orElse(signers).citation();
            rulings.add(Ruling.throughout(period, Reason.notes("SIGNATURE_NOT_COUNTED", under, signature.because(),
                    List.of(signature.signature().id()))));
        }
        var completed = signing.completed();
        if (completed.isEmpty()) {
            rulings.add(Ruling.throughout(period, Reason.refuses("AGREEMENT_NOT_SIGNED", signers.citation(),
                    "Agreement " + period.agreement().fact().agreementId() + " lacks the signature of "
                            + String.join(" and of ", signing.missing()) + ".",
                    signing.evidence())));
            return rulings;
        }
        rulings.addAll(LaterIep.rulings(period, terms, signing, signers));
        var inTime = new InTime(period, terms, signing, completed.get());
        rulings.addAll(signing.dateOfReceiptTaken(signers));
        var becomesLong = terms.becomesLong(period);
        var cumulative = becomesLong.map(day -> Reading.of("cumulativeSixteenth", "asLongTerm", period.program(), day));
        if (becomesLong.isEmpty() || !cumulative.get().is("asLongTerm")) {
            rulings.addAll(inTime.span(terms.timing(), terms.firstDay(), terms.lastDay(), ""));
            becomesLong.filter(day -> !completed.get().isBefore(day)).ifPresent(day -> rulings.add(
                    new Ruling(day, terms.lastDay(), Reason.notes("READING_USED", terms.longTiming().citation(),
                            day + " is the pupil's schoolday " + terms.longFrom() + " of Independent Study in "
                                    + period.year() + " or later; the agreement was complete only on " + completed.get()
                                    + ", and is read by its own scheduled length " + cumulative.get() + ".",
                            cumulative.get().evidence()))));
            return rulings;
        }
        var reached = becomesLong.get();
        var before = terms.calendar().taughtBetween(terms.firstDay(), reached.minusDays(1));
        if (!before.isEmpty()) {
            rulings.addAll(inTime.span(terms.timing(), terms.firstDay(), before.getLast(), ""));
        }
        var why = reached + " is the pupil's schoolday " + terms.longFrom() + " of Independent Study in "
                + period.year() + " or later, from which on the stay is long-term "
                + Reading.of("cumulativeSixteenth", "asLongTerm", period.program(), reached) + ". ";
        rulings.addAll(inTime.span(terms.longTiming(), reached, terms.lastDay(), why));
        return rulings;
    }

    /** Holds the completing signature of one agreement against what the law asks for one span of its days. */
    private record InTime(Period period, AgreementTerms terms, Signing signing, LocalDate completed) {

        List<Ruling> span(LawRow row, LocalDate from, LocalDate until, String why) {
            var timing = SignatureTiming.of(row);
            var last = timing.lastDay(from, terms.calendar(), period.year());
            var asked = why + "Agreement " + period.agreement().fact().agreementId() + " is scheduled for "
                    + terms.scheduled() + " schooldays; all signatures had to be given " + timing.asked() + ", so by "
                    + last + ". ";
            if (!completed.isAfter(last)) {
                return inForce(row.citation(), from, until, last);
            }
            var lastGiven = "The last was given on " + completed + ". ";
            if (timing.forfeitsWhenLate()) {
                return List.of(new Ruling(from, until, late(row.citation(), asked + lastGiven
                        + "The days of this agreement earn nothing.", List.of())));
            }
            return byReading(row.citation(), from, until, asked + lastGiven);
        }

        private List<Ruling> byReading(Citation under, LocalDate from, LocalDate until, String asked) {
            var reading = Reading.of("lateLongTermSignature", "afterCompletion", period.program(), from);
            var firstGood = switch (reading.value()) {
                case "reExecutedOnly", "voidAgreement" -> until.plusDays(1);
                case "sameDayIfTimeStamped" -> isTimeStamped() ? completed : completed.plusDays(1);
                default -> completed.plusDays(1);
            };
            if (!firstGood.isAfter(from)) {
                return inForce(under, from, until, firstGood);
            }
            var rulings = new ArrayList<Ruling>();
            var lastLost = firstGood.isAfter(until) ? until : firstGood.minusDays(1);
            var consequence = switch (reading.value()) {
                case "reExecutedOnly" -> "Only an agreement that is signed anew, and begins later, can earn days ";
                case "voidAgreement" -> "The whole agreement is void ";
                default -> "Days through " + lastLost + " earn nothing ";
            };
            rulings.add(new Ruling(from, lastLost, late(under, asked + consequence + reading + ".",
                    reading.evidence())));
            if (!firstGood.isAfter(until)) {
                rulings.addAll(inForce(under, firstGood, until, completed));
            }
            return rulings;
        }

        private List<Ruling> inForce(Citation under, LocalDate from, LocalDate until, LocalDate last) {
            var held = Reason.supports("AGREEMENT_IN_FORCE", under, "Agreement "
                    + period.agreement().fact().agreementId() + " was complete on " + completed
                    + ", when the last of its needed signatures was given.", signing.evidence());
            var receivedLate = signing.counted().stream()
                    .filter(given -> given.signature().fact().receivedOn()
                            .map(received -> received.isAfter(last) && !given.on().isAfter(last)).orElse(false))
                    .map(given -> new Ruling(from, until, Reason.notes("PAPER_RECEIVED_LATE", under,
                            "The paper signature of " + Signing.words(given.signature().fact().party()) + " is dated "
                                    + given.on() + ", and was received on "
                                    + given.signature().fact().receivedOn().orElseThrow()
                                    + ". The date beside it is taken (reading paperSignatureDate = signed).",
                            List.of(given.signature().id()))));
            return Stream.concat(Stream.of(new Ruling(from, until, held)), receivedLate).toList();
        }

        private Reason late(Citation under, String held, List<EntryId> reading) {
            return Reason.refuses("AGREEMENT_SIGNED_LATE", under, held,
                    Stream.concat(signing.evidence().stream(), reading.stream()).toList());
        }

        private boolean isTimeStamped() {
            return signing.counted().stream().filter(given -> given.on().equals(completed))
                    .allMatch(given -> given.signature().fact().method() == SignatureMethod.ELECTRONIC
                            && given.signature().fact().evidence().isPresent());
        }
    }
}
