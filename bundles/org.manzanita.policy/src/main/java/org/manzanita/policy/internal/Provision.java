package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Report;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;

/** One thing that a district policy provides. It may refuse days, see duties, or set a value that a rule asks for. */
public interface Provision {

    Citation citation();

    Applies applies();

    /** What it sets, for people to read and for rules to ask. */
    PolicyValue value();

    default List<Ruling> rule(Period period, Law law) {
        return List.of();
    }

    default List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    default Optional<Report> report() {
        return Optional.empty();
    }

    default PolicyValue value(String parameter, String value) {
        return new PolicyValue(parameter, applies().inWords(), value, citation());
    }

    /** Rulings over the longest runs of schooldays for which one reason refuses, so that a year is not said day by day. */
    default List<Ruling> refusedRuns(Period period, Function<LocalDate, Optional<Reason>> refusal) {
        var rulings = new ArrayList<Ruling>();
        LocalDate first = null;
        LocalDate last = null;
        Reason held = null;
        var agreement = period.agreement().fact();
        for (var day : period.schooldays()) {
            var grade = period.pupil().gradeOn(day);
            var reason = applies().toProgram(agreement.programId()) && applies().on(day)
                    && grade.map(each -> each.isBetween(applies().lowest(), applies().highest())).orElse(true)
                            ? refusal.apply(day).orElse(null)
                            : null;
            if (held != null && first != null && last != null && !held.equals(reason)) {
                rulings.add(new Ruling(first, last, held));
            }
            if (reason != null && !reason.equals(held)) {
                first = day;
            }
            held = reason;
            last = day;
        }
        if (held != null && first != null && last != null) {
            rulings.add(new Ruling(first, last, held));
        }
        return rulings;
    }
}
