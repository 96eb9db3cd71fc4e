package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(i): the schoolday of the year on which a pupil's stay becomes long: day 16, or 15 before 2024-25.
 *
 * <p>From it on re-engagement, the synchronous and live plan and the return plan hold. Where short programs add up to
 * it, the agreement that covers the day is signed before it (reading G-02).
 */
@Component
public final class LongStayWatch implements Watch {

    private static final Citation SIGNED_BEFORE = new Citation("A-05", "EC 51747(g)(9)(A)");

    @Override
    public String name() {
        return "dayFifteenSixteen";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var days = around.studyDays();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var limit = around.law("exemptBelowSchooldays", around.modalityOn(day), day);
            if (limit.isPresent() && i + 1 >= limit.get().integer()) {
                return notices(around, limit.get(), days.subList(0, i + 1));
            }
        }
        return List.of();
    }

    private List<Notice> notices(Around around, LawRow limit, List<LocalDate> days) {
        var reached = days.getLast();
        var held = "Schoolday " + days.size() + " of Independent Study in " + around.pupil().year() + " is " + reached
                + "; " + (days.size() > 1 ? days.get(days.size() - 2) + " is the last exempt day." : "");
        var notices = new ArrayList<Notice>();
        if (!around.isInTreatment(reached, around.modalityOn(reached))) {
            var duty = Duty.of("Tiered re-engagement, the plan of synchronous instruction and live interaction, and the"
                    + " return plan hold for the pupil from " + reached + ".", limit.citation(), reached, held,
                    List.of());
            notices.add((reached.isAfter(around.on()) ? duty : duty.done(Optional.of(reached)))
                    .notice(name(), Optional.of(around.pupil().pupil()), around.on()));
        }
        for (var agreement : around.pupil().file().agreements()) {
            if (agreement.fact().covers(reached)) {
                signing(around, agreement, reached, held).ifPresent(notices::add);
            }
        }
        return notices;
    }

    private Optional<Notice> signing(Around around, Recorded<Agreement> agreement, LocalDate reached, String held) {
        return SignedAgreement.of(around.pupil().file(), agreement, around.seen().law(), around.on()).map(signed -> {
            var missing = signed.missing().isEmpty()
                    ? ""
                    : " Missing: " + String.join(", ", signed.missing()) + ".";
            return Duty.of("Have agreement " + agreement.fact().agreementId() + " signed by everybody before " + reached
                    + ", as a long-term agreement is.", SIGNED_BEFORE, agreement.fact().from(),
                    held + " From it the stay is read as long-term (reading G-02)." + missing, signed.evidence())
                    .due(Optional.of(reached.minusDays(1))).done(signed.completed())
                    .notice(name(), Optional.of(around.pupil().pupil()), around.on());
        });
    }
}
