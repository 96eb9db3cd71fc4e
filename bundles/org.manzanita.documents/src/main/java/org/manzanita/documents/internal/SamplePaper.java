package org.manzanita.documents.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzanita.audit.Audit;
import org.manzanita.audit.Drawn;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.internal.Draft.Required;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** The pupils of a sample as a paper, with how they were drawn: what lies on top of their packets. */
final class SamplePaper implements Contents {

    private static final PaperKind KIND = new PaperKind("auditSample", PaperKind.About.LEA,
            "the pupils that a start value draws from every span of grades and school");
    private static final String START_VALUE = "startValue";
    private static final String SIZE = "size";
    private static final List<Field> FIELDS = List.of(new Field("number", "No."), new Field("pupil", "Pupil"),
            new Field("gradeSpan", "Span"), new Field("school", "School"), new Field("population", "Drawn from"));

    private final Audit audit;

    SamplePaper(Audit audit) {
        this.audit = audit;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Draft draft(Desk desk) {
        long startValue = number(desk, START_VALUE);
        int size = Math.toIntExact(number(desk, SIZE));
        var order = desk.order();
        var rows = audit.sample(order.question(), order.on(), startValue, size).stream().map(one -> row(desk, one))
                .toList();
        var sections = List.of(new Tabled(desk, desk.phrases(), Set.of("pupil"), false).section("sample",
                new Table("Pupils drawn", FIELDS, rows, List.of())));
        var values = Particulars.ofLea(desk, KIND.name(), sections,
                Map.of(START_VALUE, Long.toString(startValue), SIZE, Integer.toString(size)));
        values.put("hasSigners", false);
        values.put("signers", List.of());
        return new Draft(KIND, "form", values,
                Required.of(sections, List.of(), desk.words().say(KIND.name() + ".law")), List.of(START_VALUE, SIZE));
    }

    private static List<Object> row(Desk desk, Drawn drawn) {
        var school = desk.program().school(drawn.schoolId()).map(found -> found.fact().name())
                .orElse(drawn.schoolId());
        return List.of(drawn.number(), drawn.pupil().value(), drawn.span().label(), school, drawn.population());
    }

    private static long number(Desk desk, String name) {
        var text = desk.with(name).orElse("");
        try {
            long number = Long.parseLong(text);
            if (name.equals(START_VALUE) || (number > 0 && number <= Integer.MAX_VALUE)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
        }
        throw DocumentException.refused("A sample is drawn by a whole number, its startValue, and has a size above 0; "
                + name + " is '" + text + "'. Give both, as in startValue=20260630 and size=25.");
    }
}
