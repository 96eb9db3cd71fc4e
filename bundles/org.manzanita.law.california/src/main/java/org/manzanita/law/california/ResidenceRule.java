package org.manzanita.law.california;

import java.util.List;
import java.util.Optional;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747.3(c), 46300.2: the pupil lives in the county where attendance is claimed, or in one next to it. */
@Component
public final class ResidenceRule implements StateRule {

    private final Counties counties = new Counties();

    @Override
    public List<String> rules() {
        return List.of("E-05");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return List.of();
        }
        var residences = Statuses.of(Status.RESIDENCE_COUNTY, period);
        return law.find("residence", "all", period.schooldays().getFirst())
                .map(row -> Stretch.of(period.schooldays(), residences::on).stream()
                        .map(stretch -> stretch.ruling(reason(period, stretch, row))).toList())
                .orElse(List.of());
    }

    private Reason reason(Period period, Stretch<Optional<Recorded<PupilStatus>>> stretch, LawRow row) {
        var home = period.program().lea().county();
        if (stretch.of().isEmpty()) {
            return Reason.notes("RESIDENCE_NOT_RECORDED", row.citation(),
                    "No county of residence is recorded " + stretch.dates() + ". The pupil has to live in " + home
                            + " County or in one next to it.",
                    List.of());
        }
        var recorded = stretch.of().get();
        var lives = counties.named(recorded.fact().detail());
        var claimed = counties.named(home);
        var evidence = List.of(recorded.id());
        if (lives.isPresent() && lives.equals(claimed)) {
            return Reason.supports("ELIGIBLE", row.citation(), "The pupil lived in " + lives.get()
                    + " County, where attendance is claimed.", evidence);
        }
        if (lives.isPresent() && claimed.isPresent() && counties.adjacentTo(claimed.get()).contains(lives.get())) {
            return Reason.supports("ELIGIBLE", row.citation(), "The pupil lived in " + lives.get()
                    + " County, next to " + claimed.get() + " County.", evidence);
        }
        return Reason.refuses("NOT_RESIDENT", row.citation(), "The pupil lived in "
                + lives.map(county -> county + " County").orElse("'" + recorded.fact().detail()
                        + "', which is no county of California,")
                + " " + stretch.dates() + ", and " + home + " County and those next to it can be claimed.", evidence);
    }
}
