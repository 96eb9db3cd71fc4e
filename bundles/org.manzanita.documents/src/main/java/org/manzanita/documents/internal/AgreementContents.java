package org.manzanita.documents.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.internal.Draft.Required;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Recorded;

/** The written agreement (EC 51747(g)) or learning agreement (EC 51749.6), with just the elements of its year. */
final class AgreementContents implements Contents {

    @Override
    public PaperKind kind() {
        return new PaperKind("agreement", PaperKind.About.AGREEMENT,
                "the agreement to sign, with every element that the law of its first day requires");
    }

    @Override
    public Draft draft(Desk desk) {
        var found = desk.agreement();
        var agreement = found.agreement();
        var words = desk.words();
        var elements = Elements.of(found, desk.law());
        var signers = new Signers(desk, found).all();
        var values = Particulars.of(desk, found.file(), agreement.from());
        values.put("title", words.sayFor(agreement.modality(), "agreement.title", values));
        values.put("basis", words.markupFor(agreement.modality(), "agreement.basis", values));
        values.put("law", words.sayFor(agreement.modality(), "agreement.law", values));
        values.put("subject",
                values.get("pupilName") + ", " + words.schoolYear(SchoolYear.containing(agreement.from())));
        values.put("reference", words.say("agreement.id") + " " + agreement.agreementId());
        values.put("program", desk.program().program(agreement.programId()).map(program -> program.fact().name())
                .orElse(agreement.programId()));
        values.put("supervisorName", desk.nameOf(agreement.supervisor()));
        values.put("specialEducationTeacher", agreement.specialEducationTeacher().map(desk::nameOf).orElse(""));
        values.put("from", words.date(agreement.from()));
        values.put("until", words.date(agreement.until()));
        values.put("schoolYear", words.schoolYear(SchoolYear.containing(agreement.from())));
        values.put("scheduledDays", agreement.scheduledDays().isPresent()
                ? Integer.toString(agreement.scheduledDays().getAsInt())
                : "");
        values.put("durationSection", words.sayFor(agreement.modality(), "agreement.duration.section", values));
        values.put("durationSays", words.markup("agreement.duration.says", values));
        values.put("signersSection", Elements.section(desk.law(), "agreementSigners", found));
        var blanks = new ArrayList<String>();
        values.put("elements", elements.stream().map(element -> clause(desk, found, element, values, blanks)).toList());
        values.put("signers", signers.stream().map(signer -> Map.<String, Object>of("party", signer.party(),
                "partyName", signer.partyName(), "name", signer.name())).toList());
        var courses = courses(desk, found);
        values.put("hasCourses", !courses.isEmpty());
        values.put("courses", courses);
        var required = new ArrayList<Required>();
        required.add(Required.element("duration", String.valueOf(values.get("durationSection"))));
        elements.forEach(element -> required.add(Required.element(element.word(), element.section())));
        required.add(Required.element("signatures", String.valueOf(values.get("signersSection"))));
        signers.forEach(signer -> required.add(Required.party(signer.party(),
                String.valueOf(values.get("signersSection")))));
        return new Draft(kind(), "agreement", values, required, blanks);
    }

    private static Map<String, Object> clause(Desk desk, Desk.Found found, Elements.Element element,
            Map<String, Object> values, List<String> blanks) {
        var modality = found.agreement().modality();
        var all = new HashMap<String, Object>(values);
        all.put("needsCredits", element.creditsOnly());
        var key = "element." + element.word();
        var text = desk.words().markupFor(modality, key + ".says", all);
        var lines = Line.of(text, blank -> desk.with(blank).or(() -> known(desk, found, blank)));
        lines.stream().map(Line::blank).filter(blank -> !blank.isEmpty()).forEach(blanks::add);
        return Map.of("token", element.word(), "heading", desk.words().sayFor(modality, key, all), "section",
                element.section(), "lines", lines.stream().map(Line::values).toList());
    }

    /** What the record already holds of a blank. */
    private static Optional<String> known(Desk desk, Desk.Found found, String blank) {
        return switch (blank) {
            case "accomplishment.credits" -> found.agreement().courseCredits().map(BigDecimal::toPlainString);
            case "accomplishment.measure" -> found.agreement().measure()
                    .or(() -> found.agreement().courseCredits().map(BigDecimal::toPlainString));
            case "assignmentLength.longest" -> policy(desk, found, "assignment.longest")
                    .map(value -> Counted.inWords(value.value(), desk.words()));
            case "missedAssignments.limit" -> policy(desk, found, "evaluation.missedAssignments")
                    .map(PolicyValue::value);
            default -> Optional.empty();
        };
    }

    private static Optional<PolicyValue> policy(Desk desk, Desk.Found found, String parameter) {
        var agreement = found.agreement();
        return found.file().gradeOn(agreement.from())
                .flatMap(grade -> desk.policies().stream().filter(policy -> policy.lea().equals(desk.lea()))
                        .flatMap(policy -> policy.value(parameter, grade, agreement.programId(), agreement.from())
                                .stream())
                        .findFirst());
    }

    private static List<Map<String, Object>> courses(Desk desk, Desk.Found found) {
        var agreementId = found.agreement().agreementId();
        var year = SchoolYear.containing(found.agreement().from());
        return found.file().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> course.agreementId().map(agreementId::equals).orElse(false))
                .map(course -> Map.<String, Object>of(
                        "course", desk.program().course(course.courseId()).map(known -> known.fact().title())
                                .orElse(course.courseId()),
                        "teacher", desk.nameOf(course.teacher()), "courseFrom", desk.words().date(course.from()),
                        "courseUntil", desk.words().date(course.until().orElse(found.agreement().until())),
                        "courseCredits", desk.program().certification(course.courseId(), year)
                                .map(certified -> certified.fact().credits().toPlainString()).orElse("—")))
                .toList();
    }
}
