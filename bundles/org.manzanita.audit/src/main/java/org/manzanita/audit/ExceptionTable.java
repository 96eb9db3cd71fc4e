package org.manzanita.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** Exceptions and steps as tables. */
public final class ExceptionTable {

    private static final List<Field> FULL = fields("step", "Step", "guide", "Guide", "title", "Title", "standing",
            "Standing", "pupil", "Pupil", "agreement", "Agreement", "school", "School", "gradeSpan", "Span", "days",
            "Days",
            "from", "From", "until", "Until", "over", "Over", "overAda", "Over ADA", "code", "Reason", "rule", "Rule",
            "section", "Section", "held", "Held", "cure", "What cures it", "evidence", "Evidence");

    private static final List<Field> BRIEF = fields("step", "Step", "pupil", "Pupil", "days", "Days", "from", "From",
            "overAda", "Over ADA", "section", "Under", "held", "Held", "cure", "What cures it");

    private static final List<Field> STEPS = fields("step", "Step", "guide", "Guide", "title", "What is examined",
            "section", "Section", "exceptions", "Exceptions", "pupils", "Pupils", "over", "Days over", "overAda",
            "Over ADA");

    private ExceptionTable() {}

    /** Everything about each, for programs. */
    public static Table full(String title, List<ExceptionTaken> exceptions) {
        return new Table(title, FULL, exceptions.stream().map(ExceptionTable::row).toList(), List.of());
    }

    /** What a person needs to find and cure each. */
    public static Table brief(String title, List<ExceptionTaken> exceptions) {
        return new Table(title, BRIEF, exceptions.stream().map(taken -> List.<Object>of(taken.step().id(),
                taken.pupil().map(PupilId::value).orElse(""), count(taken), first(taken),
                ada(taken.overAda()), taken.reason().under().section(), taken.reason().held(), taken.cure())).toList(),
                List.of());
    }

    /** Every step of the programme, with how many exceptions it brought. */
    public static Table steps(String title, AuditResult result) {
        var rows = new ArrayList<List<Object>>();
        for (var step : result.steps()) {
            var taken = result.of(step);
            rows.add(List.of(step.id(), step.guide(), step.title(), step.section(), taken.size(),
                    (int) taken.stream().flatMap(one -> one.pupil().stream()).distinct().count(),
                    days(sum(taken.stream().map(ExceptionTaken::over))),
                    ada(sum(taken.stream().map(ExceptionTaken::overAda)))));
        }
        return new Table(title, STEPS, rows, result.notes());
    }

    private static List<Object> row(ExceptionTaken taken) {
        var reason = taken.reason();
        return List.of(taken.step().id(), taken.step().guide(), taken.step().title(),
                taken.standing().name().toLowerCase(Locale.ROOT), taken.pupil().map(PupilId::value).orElse(""),
                taken.agreementId(), taken.schoolId(), taken.span().map(GradeSpan::label).orElse(""), count(taken),
                first(taken), taken.days().isEmpty() ? "" : taken.days().getLast(), days(taken.over()),
                ada(taken.overAda()), reason.code(), reason.under().rule(), reason.under().section(), reason.held(),
                taken.cure(), reason.evidence().stream().map(EntryId::toString).toList());
    }

    private static Object count(ExceptionTaken taken) {
        boolean among = !taken.over().isZero() && taken.over().compareTo(Days.of(taken.days().size() - 1L)) <= 0;
        return among ? days(taken.over()) : (Object) taken.days().size();
    }

    private static Object first(ExceptionTaken taken) {
        return taken.days().isEmpty() ? "" : (Object) taken.days().getFirst();
    }

    private static Object days(Days days) {
        return days.denominator().bitLength() == 1 ? (Object) days.numerator().longValueExact() : days.rounded(2);
    }

    private static Object ada(Days ada) {
        return ada.isZero() ? "" : (Object) ada.rounded(2);
    }

    private static Days sum(Stream<Days> days) {
        return days.reduce(Days.ZERO, Days::plus);
    }

    private static List<Field> fields(String... namesAndHeadings) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < namesAndHeadings.length; i += 2) {
            fields.add(new Field(namesAndHeadings[i], namesAndHeadings[i + 1]));
        }
        return fields;
    }
}
