package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.reporting.ReportRun;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.Agreement;
import org.manzanita.model.BoardPolicy;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.Credential;
import org.manzanita.model.Judgement;
import org.manzanita.model.Participation;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Staffing;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * 5 CCR 11703(b), 16026, 16027; EC 51747(b)(1): the records of a school year that must be kept, until when, and why (K-01 to
 * K-03). Which there are is said by law rows {@code recordKept}, so that a modality can bring its own.
 */
final class RecordsReport implements ReportRun {

    private static final String ALL = "all";
    private static final String OF_EVALUATION = "evaluation";

    private final Surroundings around;
    private final AuditClock clock;
    private final Map<String, Integer> counted = new TreeMap<>();
    private Optional<LocalDate> lastEvaluation = Optional.empty();

    RecordsReport(Surroundings around) {
        this.around = around;
        var program = around.program();
        this.clock = new AuditClock(program, around.law(), around.year());
        count("boardPolicy", program.all(BoardPolicy.class).size());
        count("ratio", program.all(Staffing.class).size());
        count("credential", program.all(Credential.class).size());
        count("resolution", (int) program.all(CourseCertification.class).stream()
                .filter(one -> one.fact().schoolYear().equals(around.year())).count());
    }

    @Override
    public void accept(JudgedPupil pupil) {
        if (pupil.days().isEmpty()) {
            return;
        }
        var file = pupil.file();
        count("pupilListing", 1);
        count("attendanceRegister", pupil.days().size());
        count("agreement", (int) file.all(Agreement.class).stream().filter(one -> touches(one.fact())).count());
        count("workSample", (int) file.all(Judgement.class).stream().map(Recorded::fact)
                .filter(work -> work.retained() && around.year().contains(work.until())).count());
        count("participation", file.all(Participation.class).size());
        var actions = file.all(ActionTaken.class).stream().map(Recorded::fact)
                .filter(action -> around.year().contains(action.takenOn())).toList();
        count("case", (int) actions.stream().filter(action -> action.action() != ActionKind.EVALUATION_HELD).count());
        for (var action : actions) {
            if (action.action() == ActionKind.EVALUATION_HELD) {
                count(OF_EVALUATION, 1);
                lastEvaluation = Optional.of(lastEvaluation.filter(action.takenOn()::isBefore)
                        .orElse(action.takenOn()));
            }
        }
        count("medicalEvidence", (int) file.all(PupilStatus.class).stream()
                .filter(status -> status.fact().status() == Status.MEDICAL_TREATMENT).count());
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Records of " + around.program().lea().name() + ", " + around.year()
                + ", and how long they are kept");
        sheet.column("record", "Record").column("onRecord", "On record").column("keepUntil", "Keep until")
                .column("advised", "Advised").column("missing", "Missing").column("section", "Section");
        var day = around.year().lastDay();
        var needed = need("fileSet").words();
        var rows = new ArrayList<>(around.law().rows("recordKept", day));
        rows.sort(Comparator.comparing(LawRow::rule).thenComparing(LawRow::applies));
        for (var row : rows) {
            int number = counted.getOrDefault(row.applies(), 0);
            boolean missing = number == 0 && needed.contains(row.applies());
            boolean evaluation = row.value().equals(OF_EVALUATION);
            Optional<LocalDate> until = evaluation
                    ? lastEvaluation.map(held -> held.plusYears(need("evaluationKeptYears").integer()))
                    : Optional.of(clock.keepUntil());
            sheet.row(row.applies(), number, until.map(LocalDate::toString).orElse(""),
                    until.map(last -> later(last, clock.advisedUntil()).toString()).orElse(""), missing ? "yes" : "",
                    row.section());
        }
        sheet.note("Keep until: 1 July has come " + need("recordsKeptUntilJuly1AfterAudit").value()
                + " times after the audit was "
                + "completed, taken as " + clock.audited()
                + (clock.completed().isPresent() ? "" : ", when its report is due")
                + "; an evaluation " + need("evaluationKeptYears").value()
                + " years from its day, and it goes with the "
                + "pupil to the next school (" + need("evaluationKeptYears").section() + ").");
        sheet.note("Advised: the later of that and " + need("recordsKeptYearsRecommended").value() + " years after the "
                + "school year. While an audit is appealed nothing is thrown away. Nothing is deleted here.");
        return List.of(sheet.table());
    }

    private void count(String record, int number) {
        counted.merge(record, number, Integer::sum);
    }

    private boolean touches(Agreement agreement) {
        return !agreement.from().isAfter(around.year().lastDay())
                && !agreement.until().isBefore(around.year().firstDay());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LawRow need(String parameter) {
        return around.law().need(parameter, ALL, around.year().lastDay());
    }
}
