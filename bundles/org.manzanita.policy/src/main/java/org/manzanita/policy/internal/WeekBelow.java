package org.manzanita.policy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
/** A part of a week's work below which the district begins to re-engage the pupil, sooner than the state asks. */
record WeekBelow(Citation citation, Applies applies, int percent) implements Provision {

    @Override
    public PolicyValue value() {
        return value("reengagement.weekBelow", percent + " percent of the week's work");
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        for (var agreement : pupil.file().agreements()) {
            WeeksWork.of(pupil.file(), agreement.fact().agreementId()).forEach((monday, work) -> {
                boolean over = !surroundings.on().isBefore(monday.plusWeeks(1));
                if (over && work.percent() < percent && pupil.days().stream().anyMatch(day -> applies.to(day)
                        && day.agreementId().equals(agreement.fact().agreementId()) && !day.day().isBefore(monday)
                        && day.day().isBefore(monday.plusWeeks(1)))) {
                    notices.add(new Notice(citation.rule(), Optional.of(pupil.pupil()), "Begin to re-engage the pupil",
                            monday, Optional.empty(), Notice.State.DUE,
                            Reason.notes("POLICY_REENGAGEMENT", citation, work.done() + " of " + work.due()
                                    + " assignments of the week of " + monday + " came in, " + work.percent()
                                    + " percent; the district acts below " + percent + ".", work.open())));
                }
            });
        }
        return notices;
    }
}
