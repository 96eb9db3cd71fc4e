package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.manzanita.model.EntryId;
import org.manzanita.model.Party;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 46300.7: in districts and county offices the parent's written permission comes before the first day.
 *
 * <p>A parent's signature on the agreement is permission as well. Permission that comes late serves no day of a short stay,
 * since the law asks for it before study begins; of a long stay it serves the days after it, as late signatures do (reading
 * G-04). An LEA can choose (reading G-01) that it serves the later days of a short stay too, or not to ask for it of stays
 * whose agreement the law lets it sign later.
 */
@Component
public final class PermissionRule implements StateRule {

    /** Permission as it was given, one way or another. */
    private record Given(LocalDate on, String how, EntryId entry) {}

    @Override
    public List<String> rules() {
        return List.of("A-06", "A-08");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var terms = AgreementTerms.of(period, law);
        if (terms.isEmpty()) {
            return List.of();
        }
        var entity = Tokens.of(period.program().lea().entityType());
        var signers = law.find("agreementSigners", period.agreement().fact().modality(), terms.get().firstDay());
        var states = law.find("permissionStates", entity, terms.get().firstDay());
        if (signers.isEmpty() || states.isEmpty()) {
            return List.of();
        }
        var signing = new Signing(period, law, signers.get());
        var reading = Reading.of("shortTermPermission", "required", period.program(), terms.get().firstDay());
        boolean signedLater = !(SignatureTiming.of(terms.get().timing()) instanceof SignatureTiming.BeforeStart);
        if (!signing.isMinorOn(terms.get().firstDay())) {
            return List.of();
        }
        var rulings = rule(period, terms.get(), signing, states.get(), reading);
        return signedLater && reading.is("notRequired")
                ? rulings.stream().map(PermissionRule::noted).toList()
                : rulings;
    }

    /** What would have been refused, where the LEA reads the law so that permission is not asked for. */
    private static Ruling noted(Ruling ruling) {
        return ruling.reason().isRefusal()
                ? new Ruling(ruling.from(), ruling.until(), Reason.notes("READING_USED", ruling.reason().under(),
                        ruling.reason().held(), ruling.reason().evidence()))
                : ruling;
    }

    private static List<Ruling> rule(Period period, AgreementTerms terms, Signing signing, LawRow states,
            Reading reading) {
        var given = new ArrayList<Given>();
        var incomplete = "";
        var evidence = new ArrayList<EntryId>();
        for (var permission : period.pupil().permissionsOf(period.agreement().fact().agreementId())) {
            var lacking = new TreeSet<>(states.words());
            lacking.removeAll(permission.fact().states());
            if (lacking.isEmpty()) {
                given.add(new Given(permission.fact().givenOn(), "written permission", permission.id()));
            } else {
                incomplete = " The permission of " + permission.fact().givenOn() + " does not state "
                        + String.join(", ", lacking) + ".";
                evidence.add(permission.id());
            }
        }
        signing.by(Party.PARENT_OR_GUARDIAN).ifPresent(parent -> given.add(
                new Given(parent.on(), "signature on the agreement", parent.signature().id())));
        var first = given.stream().min(Comparator.comparing(Given::on));
        if (first.filter(found -> found.on().isBefore(terms.firstDay())).isPresent()) {
            return List.of(Ruling.throughout(period, Reason.supports("PERMISSION_GIVEN", states.citation(),
                    "The parent's " + first.get().how() + " is dated " + first.get().on()
                            + ", before the first day, " + terms.firstDay() + ".",
                    List.of(first.get().entry()))));
        }
        if (SignatureTiming.of(terms.timing()) instanceof SignatureTiming.BeforeStart) {
            // The parent's own signature had to come before the first day: the signature rule says what its lateness
            // costs, by the LEA's reading of it.
            return List.of();
        }
        var late = Reading.of("latePermission", "losesStay", period.program(), terms.firstDay());
        boolean servesLaterDays = terms.isLong() || late.is("afterPermission");
        var lastLost = first.map(Given::on).filter(day -> servesLaterDays && day.isBefore(terms.lastDay()))
                .orElse(terms.lastDay());
        first.ifPresent(found -> evidence.add(found.entry()));
        evidence.addAll(reading.evidence());
        evidence.addAll(late.evidence());
        var held = "The parent's written permission had to be given before the first day, " + terms.firstDay() + "; "
                + first.map(found -> "the parent's " + found.how() + " is dated " + found.on() + ".")
                        .orElse("none is recorded.")
                + incomplete + " " + reading + (first.isPresent() && !terms.isLong() ? " " + late : "") + ".";
        return List.of(new Ruling(terms.firstDay(), lastLost,
                Reason.refuses("PERMISSION_MISSING", states.citation(), held, evidence)));
    }
}
