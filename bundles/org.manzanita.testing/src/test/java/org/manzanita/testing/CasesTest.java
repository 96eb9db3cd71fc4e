package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.audit.AuditQuestion;
import org.manzanita.audit.ExceptionTable;
import org.manzanita.audit.internal.CreditAudit;
import org.manzanita.credit.Question;
import org.manzanita.reporting.Reporting;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Report;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Table;
import org.manzanita.rules.Watch;

/**
 * Judges every case file below {@code cases/} by the rules of every bundle that this module is tested with.
 *
 * <p>Each case is judged by rules made for it alone, so that mutation testing sees the constructors of rules as well.
 */
class CasesTest {

    private static final String SUPPRESS = "suppress";
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    /** Tables do not change, and are slow to find among all bundles. */
    private static final List<LawSource> LAW = DeployedRules.components(LawSource.class);

    /** Read once: mutation testing asks for the cases again before each of them. */
    private static final List<CaseFile> FILES = CaseFile.below(CASES);

    static Stream<Named<CaseFile.Case>> cases() {
        // Mutation testing of one modality needs no more than its folder.
        var folder = System.getProperty("cases", "");
        return FILES.stream().filter(file -> file.name().startsWith(folder))
                .flatMap(file -> file.cases().stream().map(each -> Named.of(
                        file.name() + ": " + each.title() + " (" + each.section() + ")", each)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsItSays(CaseFile.Case each) {
        var added = DeployedRules.components(Report.class);
        var watches = DeployedRules.components(Watch.class);
        var runner = new CaseRunner(new Rulebook(LAW, DeployedRules.components(StateRule.class),
                DeployedRules.components(Modality.class), List.of(), watches),
                (report, credit, question, on) -> run(report, CreditReporting.with(credit, added), question, on),
                (credit, question, on) -> {
                    var result = new CreditAudit(credit, CreditReporting.with(credit, added), watches)
                            .run(AuditQuestion.of(question, on));
                    var table = ExceptionTable.full("", result.exceptions());
                    return new Table("", table.fields(), table.rows(), result.notes());
                });
        assertThat(String.join("\n", runner.unmet(each))).isEmpty();
    }

    /** With every count: a case has a pupil or two. */
    private static List<Table> run(String report, Reporting reporting, Question question, LocalDate on) {
        boolean mayWithhold = reporting.reports().stream().filter(offer -> offer.name().equals(report))
                .flatMap(offer -> offer.options().stream()).anyMatch(option -> option.name().equals(SUPPRESS));
        return reporting.run(report, question, on, mayWithhold ? Map.of(SUPPRESS, "false") : Map.of());
    }
}
