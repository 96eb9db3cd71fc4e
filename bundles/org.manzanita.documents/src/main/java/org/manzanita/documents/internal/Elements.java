package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.manzanita.documents.DocumentException;
import org.manzanita.model.Status;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;

/** The elements that law asks of an agreement, by its modality, first day and the pupil's grade (EC 51747(g), 51749.6(a)). */
final class Elements {

    private static final String CLASSROOM_ALTERNATIVE = "classroomAlternative";
    private static final String ACCOMPLISHMENT = "accomplishment";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * An element of an agreement.
     *
     * @param creditsOnly for the accomplishment, whether course credits alone will do
     */
    record Element(String word, String section, boolean creditsOnly) {}

    private Elements() {}

    /** @throws DocumentException if no installed bundle says what an agreement of the modality holds */
    static List<Element> of(Desk.Found found, Law law) {
        var agreement = found.agreement();
        var first = agreement.from();
        var rows = law.rows("agreementElement", first).stream()
                .filter(row -> row.applies().equals(agreement.modality())).toList();
        if (rows.isEmpty()) {
            throw DocumentException.refused("No installed bundle says what an agreement of the modality '"
                    + agreement.modality() + "' has to hold on " + first + ", so none can be written. Install the "
                    + "feature of that modality.");
        }
        var elements = new ArrayList<Element>();
        for (var row : rows) {
            if (row.value().equals(CLASSROOM_ALTERNATIVE) ? isReferred(found) : !row.value().equals(ACCOMPLISHMENT)) {
                elements.add(new Element(row.value(), row.section(), false));
            }
        }
        found.file().gradeOn(first).flatMap(grade -> law.find(ACCOMPLISHMENT, grade, first)).ifPresent(general -> {
            var own = rows.stream().filter(row -> row.value().equals(ACCOMPLISHMENT)).findFirst().orElse(general);
            elements.add(new Element(ACCOMPLISHMENT, own.section(), general.words().equals(List.of("courseCredits"))));
        });
        elements.sort(Comparator.comparing(element -> inOrder(element.section())));
        return elements;
    }

    private static boolean isReferred(Desk.Found found) {
        var agreement = found.agreement();
        return found.file().statusesOn(Status.EXPULSION_REFERRED, agreement.from()).size()
                + found.file().statusesOn(Status.EXPULSION_REFERRED, agreement.until()).size() > 0;
    }

    /** So that (a)(10) follows (a)(9). */
    private static String inOrder(String section) {
        return NUMBER.matcher(section).replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length()))
                + number.group());
    }

    static String section(Law law, String parameter, Desk.Found found) {
        return law.find(parameter, found.agreement().modality(), found.agreement().from()).map(LawRow::section)
                .orElse("");
    }
}
