package org.manzanita.watch;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/** EC 51747(g)(9), 51749.6(b): agreements that a party has not signed, and the schooldays that stand to be lost. */
@Component
public final class UnsignedAgreementWatch implements Watch {

    /** The number is part of the law's word for this timing. */
    private static final int THIRTY_DAYS = 30;

    @Override
    public String name() {
        return "unsignedAgreements";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var notices = new ArrayList<Notice>();
        for (var agreement : pupil.file().agreements()) {
            if (pupil.days().stream().anyMatch(day -> day.agreementId().equals(agreement.fact().agreementId()))) {
                SignedAgreement.of(pupil.file(), agreement, surroundings.law(), around.on())
                        .filter(signed -> !signed.missing().isEmpty())
                        .flatMap(signed -> duty(around, agreement, signed))
                        .ifPresent(duty -> notices.add(duty.notice(name(), Optional.of(pupil.pupil()), around.on())));
            }
        }
        return notices;
    }

    private static Optional<Duty> duty(Around around, Recorded<Agreement> agreement, SignedAgreement signed) {
        var id = agreement.fact().agreementId();
        var days = around.pupil().days().stream().filter(day -> day.agreementId().equals(id)).toList();
        long past = days.stream().filter(day -> !day.day().isAfter(around.on())).count();
        return timing(around, agreement.fact(), days.size()).map(row -> Duty.of("Have agreement " + id + " signed by "
                + String.join(", ", signed.missing()) + ".", row.citation(), agreement.fact().from(),
                "Agreement " + id
                        + " is not signed by " + String.join(", ", signed.missing()) + "; " + past
                        + " schooldays so far, and " + days.size() + " in all, stand to be lost.",
                signed.evidence()).due(due(around, agreement.fact(), row.value())));
    }

    private static Optional<LawRow> timing(Around around, Agreement agreement, int schooldays) {
        var from = agreement.from();
        int scheduled = agreement.scheduledDays().orElse(schooldays);
        return around.seen().law().find("longTermFrom", agreement.modality(), from)
                .flatMap(row -> around.seen().law().find("signatureTiming",
                        agreement.modality() + (scheduled >= row.integer() ? "/long" : "/short"), from));
    }

    /** The last day on which the signatures are in time, as the law's word for the timing has it. */
    private static Optional<LocalDate> due(Around around, Agreement agreement, String timing) {
        var first = around.pupil().days().stream().filter(day -> day.agreementId().equals(agreement.agreementId()))
                .map(day -> day.day()).findFirst().orElse(agreement.from());
        var colon = timing.indexOf(':');
        return switch (colon < 0 ? timing : timing.substring(0, colon)) {
            case "anyTimeInYear" -> Optional.of(around.pupil().year().lastDay());
            case "withinSchooldays" -> around.calendarOn(first).taughtAfter(first,
                    Integer.parseInt(timing.substring(colon + 1)));
            case "within30Days" -> Optional.of(first.plusDays(THIRTY_DAYS));
            case "laterOf" -> Optional.of(laterOf(timing.substring(colon + 1), first, around));
            default -> Optional.of(first.minusDays(1));
        };
    }

    /** As in {@code 30days,10-15}: so many days after the first, or the month and day if that is later. */
    private static LocalDate laterOf(String words, LocalDate first, Around around) {
        var both = words.split(",", 2);
        var days = first.plusDays(Long.parseLong(both[0].replace("days", "")));
        var fixed = MonthDay.parse("--" + both[1]).atYear(around.pupil().year().starts());
        return days.isAfter(fixed) ? days : fixed;
    }
}
