package org.manzanita.documents.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.model.Enrollment;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** What every paper about a pupil says of the pupil: who, which grade, which school and program (EC 51748). */
final class Particulars {

    private Particulars() {}

    /** @param day the day for which grade, school and placement are asked */
    static Map<String, Object> of(Desk desk, PupilFile file, LocalDate day) {
        var words = desk.words();
        var enrollment = file.enrollmentOn(day).map(Recorded::fact);
        var values = new HashMap<String, Object>();
        values.put("lea", desk.program().lea().name());
        values.put("prepared", words.markup("paper.prepared", Map.of("prepared", words.date(desk.order().on()))));
        values.put("pupilName", desk.nameOf(file.pupil().value()));
        values.put("pupilId", file.pupil().value());
        values.put("birthDate", file.person().map(person -> words.date(person.fact().birthDate())).orElse("—"));
        values.put("grade", enrollment.map(enrolled -> words.grade(enrolled.grade())).orElse("—"));
        values.put("school", enrollment.flatMap(enrolled -> desk.program().school(enrolled.schoolId()))
                .map(school -> school.fact().name()).orElse("—"));
        values.put("placement", enrollment.map(Enrollment::placement).filter(text -> !text.isBlank()).orElse("—"));
        values.put("program", "");
        values.put("supervisorName", "");
        values.put("specialEducationTeacher", "");
        return values;
    }

    /**
     * What every paper about the LEA says: whose it is, of which year and entry, and its tables.
     *
     * @param told what the text of the paper's basis names besides
     */
    static Map<String, Object> ofLea(Desk desk, String kind, List<Section> sections, Map<String, String> told) {
        var words = desk.words();
        var year = words.schoolYear(desk.order().question().year());
        var lea = desk.program().lea().name();
        var values = new HashMap<String, Object>(told);
        values.put("lea", lea);
        values.put("prepared", words.markup("paper.prepared", Map.of("prepared", words.date(desk.order().on()))));
        values.put("title", words.say(kind + ".title"));
        values.put("subject", lea + ", " + year);
        values.put("reference", words.say("paper.ledger",
                Map.of("year", year, "code", desk.lea().value(), "entry", desk.program().asOf().toString())));
        values.put("basis", words.markup(kind + ".basis", values));
        values.put("aboutPupil", false);
        values.put("sections", sections.stream().map(Section::values).toList());
        return values;
    }
}
