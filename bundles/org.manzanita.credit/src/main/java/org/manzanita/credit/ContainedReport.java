package org.manzanita.credit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** A report that others have written, asked through the containment. Where it fails there is no table. */
public final class ContainedReport implements Report {

    /** For both answers, whoever it is about. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** And for each pupil: many times what looking at a year of one takes. */
    private static final Duration FOR_A_PUPIL = Duration.ofMillis(10);

    private final Report report;
    private final String name;
    private final String title;
    private final Containment containment;

    private ContainedReport(Report report, Containment containment) {
        this.report = report;
        this.name = containment.named(report, report::name);
        this.title = containment.ask(report, report::title, "");
        this.containment = containment;
    }

    /** The report; one of others is asked through the containment. */
    public static Report of(Report report, Containment containment) {
        return containment.contains(report) ? new ContainedReport(report, containment) : report;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    /** @throws PlugInFailedException if it fails, wavers or takes too long */
    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var held = pupils.toList();
        var answer = containment.askPatiently(report, () -> List.of(report.run(held.stream(), surroundings)),
                PATIENCE.plus(FOR_A_PUPIL.multipliedBy(held.size())));
        answer.failure().ifPresent(failure -> {
            throw new PlugInFailedException("The report '" + name + "' has no opinion: " + failure.says());
        });
        return answer.given().getFirst();
    }
}
