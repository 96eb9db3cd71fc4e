package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

/** What the bundle of a modality brings: its elements, signers and timing, by school year, in the forms of the law. */
final class StudyLaw implements LawSource {

    static final String MODALITY = "study";

    @Override
    public List<LawRow> rows() {
        return List.of(
                row("A-02", "agreementElement", MODALITY, 2019, 2099, "objectives", "EC 51747(g)(2)"),
                row("A-02", "agreementElement", MODALITY, 2019, 2099, "methods", "EC 51747(g)(2)"),
                row("A-02", "agreementElement", MODALITY, 2021, 2099, "resources", "EC 51747(g)(3)"),
                row("A-02", "agreementElement", MODALITY, 2019, 2099, "classroomAlternative", "EC 51747(g)(8)"),
                row("A-03", "agreementSigners", MODALITY, 2019, 2021, "pupil;parentOrGuardian;supervisingTeacher",
                        "EC 51747(c)(8)"),
                row("A-03", "agreementSigners", MODALITY, 2021, 2022, "pupil|parentOrGuardian;supervisingTeacher",
                        "EC 51747(g)(9)(F)"),
                row("A-03", "agreementSigners", MODALITY, 2022, 2099,
                        "pupil;parentOrGuardian;supervisingTeacher;specialEducationTeacher", "EC 51747(g)(9)(A)"),
                row("D-07", "longTermFrom", MODALITY, 2019, 2021, "1", "EC 51747(c)(8)"),
                row("D-07", "longTermFrom", MODALITY, 2021, 2024, "15", "EC 51747(g)(9)(A)"),
                row("D-07", "longTermFrom", MODALITY, 2024, 2099, "16", "EC 51747(g)(9)(A)"),
                row("A-04", "signatureTiming", MODALITY + "/long", 2019, 2021, "beforeStart", "EC 51747(c)(8)"),
                row("A-04", "signatureTiming", MODALITY + "/long", 2021, 2022, "laterOf:30days,10-15",
                        "EC 51747(g)(9)(F)"),
                row("A-04", "signatureTiming", MODALITY + "/long", 2022, 2099, "beforeStart", "EC 51747(g)(9)(A)(i)"),
                row("A-05", "signatureTiming", MODALITY + "/short", 2019, 2021, "beforeStart", "EC 51747(c)(8)"),
                row("A-05", "signatureTiming", MODALITY + "/short", 2021, 2022, "laterOf:30days,10-15",
                        "EC 51747(g)(9)(F)"),
                row("A-05", "signatureTiming", MODALITY + "/short", 2022, 2024, "withinSchooldays:10",
                        "EC 51747(g)(9)(A)(ii)"),
                row("A-05", "signatureTiming", MODALITY + "/short", 2024, 2099, "anyTimeInYear",
                        "EC 51747(g)(9)(A)(ii)"),
                row("P-01", "policyElement", MODALITY, 2019, 2099, "assignmentLength", "EC 51747(a)"),
                row("P-08", "policyElement", MODALITY, 2021, 2099, "synchronousPlan", "EC 51747(e)"));
    }

    @Override
    public List<RegisteredRule> register() {
        return List.of();
    }

    @Override
    public List<ReasonCode> reasonCodes() {
        return List.of();
    }

    private static LawRow row(String rule, String parameter, String applies, int fromYear, int untilYear, String value,
            String section) {
        return new LawRow(rule, parameter, applies, LocalDate.of(fromYear, 7, 1),
                Optional.of(LocalDate.of(untilYear, 6, 30)), value, section);
    }
}
