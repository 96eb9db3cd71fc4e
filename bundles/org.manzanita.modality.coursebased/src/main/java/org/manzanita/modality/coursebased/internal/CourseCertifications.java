package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;
import org.manzanita.model.SchoolYear;

/**
 * EC 51749.5(a)(4): the board certifies each course for the school year, by a resolution that states all that the law
 * asks of it. Days before the resolution have no certified minutes, and a certification ends with its year.
 */
final class CourseCertifications {

    private static final Citation CERTIFICATION = new Citation("C-04", "EC 51749.5(a)(4)");

    private final ProgramFile program;
    private final SchoolYear year;
    private final Law law;
    private final Exemption exemption;

    CourseCertifications(ProgramFile program, SchoolYear year, Law law, Exemption exemption) {
        this.program = program;
        this.year = year;
        this.law = law;
        this.exemption = exemption;
    }

    Optional<Recorded<CourseCertification>> of(String courseId) {
        return program.certification(courseId, year);
    }

    /** What is amiss with the course's certification on that day, if anything is. */
    Optional<Shortcoming> find(String courseId, String course, Grade grade, LocalDate day) {
        var certified = of(courseId);
        if (certified.isEmpty()) {
            var earlier = earlier(courseId);
            return Optional.of(new Shortcoming("CBIS_COURSE_NOT_CERTIFIED", CERTIFICATION,
                    "No board resolution certifies " + course + " for " + year
                            + earlier.map(old -> "; that of " + old.fact().schoolYear() + " ended with its year.")
                                    .orElse("."),
                    earlier.map(old -> List.of(old.id())).orElse(List.of())));
        }
        var known = certified.get();
        var resolution = known.fact();
        if (resolution.resolvedOn().isAfter(day)) {
            return amiss(known, course + " was certified for " + year + " by resolution " + resolution.resolution()
                    + " only on " + resolution.resolvedOn() + ", after this day.");
        }
        if (resolution.dailyMinutes().equals(Minutes.ZERO) || resolution.totalMinutes().equals(Minutes.ZERO)) {
            return amiss(known, "Resolution " + resolution.resolution() + " states no equivalent daily or total minutes"
                    + " for " + course + ".");
        }
        var missing = missing(resolution, grade, day);
        return missing.isEmpty()
                ? Optional.empty()
                : amiss(known, "Resolution " + resolution.resolution() + " does not state what certifies " + course
                        + ": " + String.join(", ", missing) + " is missing.");
    }

    private List<String> missing(CourseCertification resolution, Grade grade, LocalDate day) {
        var missing = new ArrayList<String>();
        asked("certificationStatement", grade, day).filter(word -> !resolution.statements().contains(word))
                .forEach(missing::add);
        var plan = asked("certificationPlanStatement", grade, day)
                .filter(word -> !resolution.statements().contains(word)).toList();
        if (!plan.isEmpty() && !exemption.holdsOn(day)) {
            missing.addAll(plan);
        }
        return missing;
    }

    private Stream<String> asked(String parameter, Grade grade, LocalDate day) {
        return law.rows(parameter, grade, day).stream().map(LawRow::value);
    }

    private Optional<Recorded<CourseCertification>> earlier(String courseId) {
        return program.all(CourseCertification.class).stream()
                .filter(recorded -> recorded.fact().courseId().equals(courseId)
                        && recorded.fact().schoolYear().compareTo(year) < 0)
                .max((one, other) -> one.fact().schoolYear().compareTo(other.fact().schoolYear()));
    }

    private static Optional<Shortcoming> amiss(Recorded<CourseCertification> certification, String held) {
        List<EntryId> evidence = List.of(certification.id());
        return Optional.of(new Shortcoming("CBIS_COURSE_NOT_CERTIFIED", CERTIFICATION, held, evidence));
    }
}
