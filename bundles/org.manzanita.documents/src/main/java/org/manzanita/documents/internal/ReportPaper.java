package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.internal.Draft.Required;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Table;

/** Reports of an LEA as a paper to attest: the tables of one report or several, and lines to sign on. */
final class ReportPaper implements Contents {

    private static final List<String> SIGNERS = List.of("supervisingTeacher", "site");

    private final PaperKind kind;
    private final List<String> reports;
    private final Map<String, String> options;
    private final List<String> choices;
    private final Set<String> people;
    private final Reporting reporting;

    /**
     * @param options what the reports are always asked with
     * @param choices options of the reports that the order may choose
     * @param people columns of pupils that are shown by name, where the paper is of no use without
     */
    private ReportPaper(String name, String says, List<String> reports, Map<String, String> options,
            List<String> choices, Set<String> people, Reporting reporting) {
        this.kind = new PaperKind(name, PaperKind.About.LEA, says);
        this.reports = List.copyOf(reports);
        this.options = Map.copyOf(options);
        this.choices = List.copyOf(choices);
        this.people = Set.copyOf(people);
        this.reporting = reporting;
    }

    private static ReportPaper of(String name, String says, Reporting reporting, String... reports) {
        return new ReportPaper(name, says, List.of(reports), Map.of(), List.of(), Set.of(), reporting);
    }

    static List<Contents> all(Reporting reporting) {
        return List.of(
                new ReportPaper("attendanceRegister",
                        "the register of a school month, pupil by pupil, and what each mark rests on",
                        List.of("register"), Map.of("form", "detail"), List.of("month", "school"), Set.of("pupil"),
                        reporting),
                of("monthlySummary", "attendance of each school month, for teachers and site to attest", reporting,
                        "months"),
                of("ratioWorksheet", "pupils to full-time equivalents, with each comparison that the law allows",
                        reporting, "ratio"),
                of("p2Reconciliation", "the second period's attendance beside what was claimed", reporting, "p2",
                        "claims"),
                of("annualReconciliation", "the year's attendance beside what was claimed", reporting, "annual",
                        "claims"));
    }

    @Override
    public PaperKind kind() {
        return kind;
    }

    @Override
    public Draft draft(Desk desk) {
        var words = desk.words();
        var tabled = new Tabled(desk, desk.phrases(), people, landscape());
        var sections = new ArrayList<Section>();
        var asked = new HashMap<>(options);
        choices.forEach(choice -> desk.with(choice).ifPresent(chosen -> asked.put(choice, chosen)));
        for (var report : reports) {
            for (var table : run(report, desk, asked)) {
                sections.add(tabled.section(report + (sections.size() + 1), table));
            }
        }
        var values = Particulars.ofLea(desk, kind.name(), sections, Map.of());
        values.put("landscape", landscape());
        values.put("hasSigners", true);
        values.put("signers", SIGNERS.stream()
                .map(party -> Map.of("party", party, "partyName", words.say("party." + party), "name", "")).toList());
        return new Draft(kind, "form", values, Required.of(sections, SIGNERS, words.say(kind.name() + ".law")),
                choices);
    }

    /** A day's entries of the ledger want a line as long as can be. */
    private boolean landscape() {
        return options.containsValue("detail");
    }

    private List<Table> run(String report, Desk desk, Map<String, String> asked) {
        try {
            return reporting.run(report, desk.order().question(), desk.order().on(), asked);
        } catch (IllegalArgumentException e) {
            throw DocumentException.refused(String.valueOf(e.getMessage()));
        }
    }
}
