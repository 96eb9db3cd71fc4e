package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String STATEMENT = "certificationStatement";
    private static final String PLAN_STATEMENT = "certificationPlanStatement";

    private final Map<String, Optional<Recorded<CourseCertification>>> certified = new HashMap<>();
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
        return certified.computeIfAbsent(courseId, asked -> program.certification(asked, year));
    }

    /** Adds what the law asks of every certification on the day. */
    void date(Grade grade, LocalDate day, List<Object> dated) {
        dated.add(law.rows(STATEMENT, grade, day));
        dated.add(law.rows(PLAN_STATEMENT, grade, day));
    }

    /** Adds what of the course's certification may be another on another day. */
    void date(String courseId, Grade grade, LocalDate day, List<Object> dated) {
        of(courseId).ifPresent(certified -> {
            dated.add(certified.fact().resolvedOn().isAfter(day));
            // Whether the pupil is exempt is asked of each day anew.
            if (lacks(certified.fact(), law.rows(PLAN_STATEMENT, grade, day))) {
                dated.add(day);
            }
        });
    }

    private static boolean lacks(CourseCertification resolution, List<LawRow> asked) {
        for (var row : asked) {
            if (!resolution.statements().contains(row.value())) {
                return true;
            }
        }
        return false;
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
        asked(STATEMENT, grade, day).filter(word -> !resolution.statements().contains(word))
                .forEach(missing::add);
        var plan = asked(PLAN_STATEMENT, grade, day)
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
