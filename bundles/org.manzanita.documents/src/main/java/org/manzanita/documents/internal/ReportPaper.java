package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.internal.Draft.Required;
import org.manzanita.reporting.Reporting;

/** Reports of an LEA as a paper to attest: the tables of one report or several, and lines to sign on. */
final class ReportPaper implements Contents {

    private final PaperKind kind;
    private final String title;
    private final List<String> reports;
    private final Reporting reporting;

    ReportPaper(String name, String title, String says, List<String> reports, Reporting reporting) {
        this.kind = new PaperKind(name, PaperKind.About.LEA, says);
        this.title = title;
        this.reports = List.copyOf(reports);
        this.reporting = reporting;
    }

    static List<Contents> all(Reporting reporting) {
        return List.of(
                new ReportPaper("monthlySummary", "Monthly attendance summary",
                        "attendance of each school month, for teachers and site to attest", List.of("months"),
                        reporting),
                new ReportPaper("ratioWorksheet", "Ratio worksheet",
                        "pupils to full-time equivalents, with each comparison that the law allows",
                        List.of("ratio"), reporting),
                new ReportPaper("p2Reconciliation", "P-2 reconciliation",
                        "the second period's attendance beside what was claimed", List.of("p2", "claims"), reporting),
                new ReportPaper("annualReconciliation", "Annual reconciliation",
                        "the year's attendance beside what was claimed", List.of("annual", "claims"), reporting));
    }

    @Override
    public PaperKind kind() {
        return kind;
    }

    @Override
    public Draft draft(Desk desk) {
        var words = desk.words();
        if (!words.language().tag().equals("en")) {
            throw DocumentException
                    .refused("The paper '" + kind.name() + "' is for the LEA and its auditors, and is made "
                            + "in English alone. Leave --language out.");
        }
        var sections = new ArrayList<Section>();
        for (var report : reports) {
            for (var table : reporting.run(report, desk.order().question(), desk.order().on(), Map.of())) {
                sections.add(Section.of(report + (sections.size() + 1), table));
            }
        }
        var values = new HashMap<String, Object>();
        values.put("lea", desk.program().lea().name());
        values.put("prepared", words.markup("paper.prepared", Map.of("prepared", words.date(desk.order().on()))));
        values.put("title", title);
        values.put("subject", desk.program().lea().name() + ", " + desk.order().question().year());
        values.put("reference", "School year " + desk.order().question().year() + ", ledger of " + desk.lea()
                + " through entry " + desk.program().asOf());
        values.put("basis", "");
        values.put("aboutPupil", false);
        values.put("sections", sections.stream().map(Section::values).toList());
        values.put("hasSigners", true);
        values.put("signers", List.of("supervisingTeacher", "site").stream()
                .map(party -> Map.of("party", party, "partyName", words.say("party." + party), "name", "")).toList());
        return new Draft(kind, "form", values, sections.stream()
                .map(section -> Required.element(section.name(), kind.name())).toList(), List.of());
    }
}
