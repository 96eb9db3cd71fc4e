package org.manzanita.documents.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.manzanita.audit.Audit;
import org.manzanita.audit.internal.AuditLaw;
import org.manzanita.audit.internal.CreditAudit;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.documents.DocumentTemplate;
import org.manzanita.documents.Documents;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperOrder;
import org.manzanita.law.california.AgreementEndRule;
import org.manzanita.law.california.AmendmentRule;
import org.manzanita.law.california.CaliforniaLaw;
import org.manzanita.law.california.SignatureRule;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
import org.manzanita.modality.coursebased.CourseBasedLaw;
import org.manzanita.modality.coursebased.internal.CourseBasedWording;
import org.manzanita.modality.traditional.TraditionalLaw;
import org.manzanita.modality.traditional.internal.TraditionalWording;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.reporting.Reporting;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.reporting.internal.ReportingLaw;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Wording;
import org.manzanita.testing.InMemoryLedger;

/** The office of an example LEA, in which a test writes down what it needs and has papers made. */
public final class Office {

    public static final LeaId LEA = new LeaId("3467447");
    public static final String SCHOOL = "34674470000001";
    public static final LocalDate ON = LocalDate.of(2026, 8, 3);

    /** One press for all tests: its fonts are read once. */
    private static final PdfPress PRESS = new PdfPress();

    public final Ledger ledger = new InMemoryLedger(() -> ON.atStartOfDay().toInstant(ZoneOffset.UTC));

    private final List<LawSource> law = List.of(new CaliforniaLaw(), new TraditionalLaw(), new CourseBasedLaw(),
            new ReportingLaw(), new AuditLaw());

    public Office() {
        record(new Lea(LEA, "Example Unified School District", EntityType.DISTRICT, "Sacramento"),
                new School(SCHOOL, "Oak Avenue School", SchoolType.REGULAR, "main"),
                new Program("IS-T", "Manzanita Home Study", "traditional", ProgramTerm.LONG, true, Grade.TK,
                        Grade.GRADE_12),
                new Program("IS-C", "Manzanita Online", "course-based", ProgramTerm.LONG, true, Grade.TK,
                        Grade.GRADE_12));
        name("T-1", "Rosa", "Delgado");
    }

    /** Monday to Friday of some weeks are taught, from that Monday on. */
    public void taught(LocalDate monday, int weeks) {
        for (int week = 0; week < weeks; week++) {
            for (int day = 0; day < 5; day++) {
                record(new CalendarDay("main", monday.plusWeeks(week).plusDays(day), DayKind.INSTRUCTION));
            }
        }
    }

    public void record(Fact... facts) {
        var lines = new ArrayList<Submission.Line>();
        for (var fact : facts) {
            lines.add(new Submission.Line(fact, ""));
        }
        ledger.append(new Submission(LEA, "test", lines, List.of()));
    }

    public void name(String id, String first, String last) {
        ledger.append(new Submission(LEA, "test", List.of(), List.of(new PersonName(id, last, first))));
    }

    /** A pupil of that grade, aged as pupils of it are. */
    public PupilId pupil(String id, Grade grade, int startYear) {
        var pupil = new PupilId(id);
        record(new Pupil(pupil, LocalDate.of(startYear - 5 - years(grade), 3, 1), Optional.empty(),
                Optional.empty()),
                new Enrollment("E-" + id, pupil, SCHOOL, grade, "Independent Study", LocalDate.of(startYear, 7, 1),
                        Optional.empty()));
        name(id, "Maya", "Jiménez");
        return pupil;
    }

    private static int years(Grade grade) {
        return grade.isBetween(Grade.GRADE_1, Grade.GRADE_12) ? Integer.parseInt(grade.label()) : 0;
    }

    /** An agreement of the school year that starts in that year, for 170 schooldays. */
    public Agreement agreement(PupilId pupil, String modality, int startYear) {
        var agreement = new Agreement("A-" + pupil, pupil, modality, modality.equals("traditional") ? "IS-T" : "IS-C",
                LocalDate.of(startYear, 8, 13), LocalDate.of(startYear + 1, 6, 4), OptionalInt.of(170), "T-1",
                Optional.empty(), Sets.of(), Optional.of(new BigDecimal("60")), Optional.empty());
        record(agreement);
        return agreement;
    }

    public CreditService credit() {
        return new LedgerCreditService(ledger, law, List.of(new EveryDay()),
                List.of(new SignatureRule(), new AmendmentRule(), new AgreementEndRule()), List.of());
    }

    /** The modality of the example: every schoolday is earned, unless a rule refuses it. */
    private static final class EveryDay implements Modality {

        private static final Citation WORKED = new Citation("T-01", "EC 51747.5(b)(1)");

        @Override
        public String name() {
            return "traditional";
        }

        @Override
        public List<DayValue> judge(Period period, Law law) {
            return period.schooldays().stream().map(day -> new DayValue(day, new Finding.Earned(Days.ONE,
                    Minutes.of(240), Minutes.of(240),
                    List.of(Reason.supports("EARNED", WORKED, "Everything was done.", List.of()))))).toList();
        }
    }

    public LedgerDocuments documents(DocumentTemplate... templates) {
        return documents(List.of(new CoreWording(), new TraditionalWording(), new CourseBasedWording()), templates);
    }

    LedgerDocuments documents(List<Wording> words, DocumentTemplate... templates) {
        return new LedgerDocuments(ledger, credit(), reporting(), audit(), words, List.of(templates), PRESS);
    }

    /** Papers of another ledger than the office's own. */
    public static Documents documents(Ledger ledger, CreditService credit, Reporting reporting, Audit audit) {
        return new LedgerDocuments(ledger, credit, reporting, audit,
                List.of(new CoreWording(), new TraditionalWording(), new CourseBasedWording()), List.of(), PRESS);
    }

    public Audit audit() {
        return new CreditAudit(credit(), reporting(), List.of());
    }

    private Reporting reporting() {
        return CreditReporting.with(credit(), List.of());
    }

    public static PaperOrder order(String kind, String about, String language) {
        return new PaperOrder(Question.of(LEA, new SchoolYear(2026)), ON, kind, about, language, Map.of());
    }

    public Paper make(String kind, String about, String language, PaperFormat format) {
        return documents().make(order(kind, about, language), format);
    }
}
