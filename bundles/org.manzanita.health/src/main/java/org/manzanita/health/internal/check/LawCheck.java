package org.manzanita.health.internal.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.Said;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawShare;
import org.manzanita.rules.LawSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the law of this school year is there, and is not that of years ago. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=law")
public final class LawCheck implements HealthCheck {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final List<LawSource> sources;
    private final Clock clock;

    @Activate
    public LawCheck(@Reference List<LawSource> sources) {
        this(sources, Clock.systemUTC());
    }

    LawCheck(List<LawSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public Result execute() {
        var today = LocalDate.now(clock.withZone(CALIFORNIA));
        var year = SchoolYear.containing(today);
        var law = Law.of(LawShare.readable(sources));
        var without = Arrays.stream(Grade.values()).filter(grade -> law.find("minimumDay", grade, today).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            return Said.fails("No minimum day is in force today for grades " + without + ", so no day of theirs can be"
                    + " judged.", "Install the feature that brings the law of " + year + ": feature:list");
        }
        var newest = law.everyRow().stream().map(LawRow::from).max(LocalDate::compareTo).orElseThrow();
        var says = law.everyRow().stream().filter(row -> row.holdsOn(today)).count()
                + " numbers and wordings of law are in force today; the newest begins on " + newest + ".";
        if (SchoolYear.containing(newest).compareTo(year.previous()) < 0) {
            return Said.warns(says + " That is more than a school year ago, and trailer bills change Independent Study"
                    + " nearly every year.", "See whether there is a newer release, and what it changes: law:list");
        }
        return Said.well(says);
    }
}
