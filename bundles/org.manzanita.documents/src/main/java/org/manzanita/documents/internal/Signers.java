package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.Party;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Recorded;

/** The parties for whom an agreement has a line to sign on (EC 51747(g)(9), 51749.6(b)). */
final class Signers {

    /** @param name the printed name, where the record knows it */
    record Signer(String party, String partyName, String name) {}

    private final Desk desk;
    private final Desk.Found found;
    private final Law law;

    Signers(Desk desk, Desk.Found found) {
        this.desk = desk;
        this.found = found;
        this.law = desk.law();
    }

    List<Signer> all() {
        var signers = new ArrayList<Signer>();
        var agreement = found.agreement();
        var words = law.find("agreementSigners", agreement.modality(), agreement.from()).map(LawRow::words)
                .orElse(List.of());
        for (var word : words) {
            var parties = Arrays.stream(word.split("\\|")).map(token -> Tokens.parse(Party.class, token))
                    .filter(this::signs).toList();
            if (parties.size() == 1 && parties.getFirst() == Party.COURSE_TEACHER) {
                courseTeachers(signers);
            } else if (!parties.isEmpty()) {
                signers.add(new Signer(parties.stream().map(Tokens::of).collect(Collectors.joining("|")),
                        parties.stream().map(this::words).reduce((one, other) -> desk.words().say("party.or",
                                Map.of("one", one, "other", other))).orElse(""),
                        parties.size() == 1 ? name(parties.getFirst()).orElse("") : ""));
            }
        }
        if (law.find("allCourseTeachersSign", agreement.modality(), agreement.from()).map(LawRow::flag)
                .orElse(false)) {
            courseTeachers(signers);
        }
        return signers;
    }

    private void courseTeachers(List<Signer> signers) {
        var agreementId = found.agreement().agreementId();
        found.file().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> course.agreementId().map(agreementId::equals).orElse(false))
                .map(CourseEnrollment::teacher).distinct().sorted()
                .filter(teacher -> !teacher.equals(found.agreement().supervisor()))
                .forEach(teacher -> signers.add(new Signer(Tokens.of(Party.COURSE_TEACHER),
                        words(Party.COURSE_TEACHER), desk.nameOf(teacher))));
    }

    private boolean signs(Party party) {
        var day = found.agreement().from();
        return switch (party) {
            case PARENT_OR_GUARDIAN -> law.find("parentSignsBelowAge", "all", day)
                    .flatMap(row -> found.file().ageOn(day).map(age -> age < row.integer())).orElse(true);
            case SPECIAL_EDUCATION_TEACHER -> found.file().statusOn(Status.IEP, day).isPresent();
            case PUPIL, SUPERVISING_TEACHER, COURSE_TEACHER, ASSISTING_PERSON, PRINCIPAL -> true;
        };
    }

    private String words(Party party) {
        return desk.words().say("party." + Tokens.of(party));
    }

    private Optional<String> name(Party party) {
        return switch (party) {
            case PUPIL -> Optional.of(desk.nameOf(found.agreement().pupil().value()));
            case SUPERVISING_TEACHER -> Optional.of(desk.nameOf(found.agreement().supervisor()));
            case SPECIAL_EDUCATION_TEACHER -> found.agreement().specialEducationTeacher().map(desk::nameOf);
            case PARENT_OR_GUARDIAN, COURSE_TEACHER, ASSISTING_PERSON, PRINCIPAL -> Optional.empty();
        };
    }
}
