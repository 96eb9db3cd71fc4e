package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.manzanita.access.Access;
import org.manzanita.access.internal.RightsBeforeTheLedger;
import org.manzanita.access.internal.RoleAccess;
import org.manzanita.audit.Audit;
import org.manzanita.audit.internal.CreditAudit;
import org.manzanita.console.internal.Console;
import org.manzanita.credit.Adapters;
import org.manzanita.credit.Containment;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.ForeignFiles;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.exchange.Rosters;
import org.manzanita.exchange.internal.LedgerProgramFolder;
import org.manzanita.exchange.internal.LedgerActivityLogs;
import org.manzanita.exchange.internal.LedgerCalendars;
import org.manzanita.exchange.internal.LedgerRosters;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerCopies;
import org.manzanita.ledger.LedgerCopy;
import org.manzanita.ledger.LedgerException;
import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.Submission;
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
import org.manzanita.model.Party;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Sets;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.platform.Features;
import org.manzanita.reporting.AbsenceFiles;
import org.manzanita.reporting.Reporting;
import org.manzanita.reporting.SectionFiles;
import org.manzanita.reporting.internal.CreditAbsenceFiles;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.reporting.internal.CreditSectionFiles;
import org.manzanita.reporting.internal.ReportingLaw;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.testing.InMemoryLedger;

/** Two pupils of an example LEA in one week of September 2022, judged by a modality that asks for a signature. */
final class ExampleLedger {

    static final LeaId LEA = new LeaId("3467447");

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 7, 1);
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 12);
    private static final Citation SIGNED = new Citation("X-01", "EC 51747(g)(9)");

    final Access access = new RoleAccess(Path.of("target", "access-of-tests", UUID.randomUUID().toString()),
            Clock.systemUTC());
    final Ledger ledger = new RightsBeforeTheLedger(access)
            .before(new InMemoryLedger(() -> MONDAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
    final CreditService credit;
    final Reporting reporting;
    final AbsenceFiles absences = new CreditAbsenceFiles(new LedgerCreditService(ledger,
            List.of(new ExampleLaw(List.of()), new ReportingLaw()), List.of(new SignedModality()), List.of(),
            List.of()),
            ledger);
    final SectionFiles sections = new CreditSectionFiles(new LedgerCreditService(ledger,
            List.of(new ExampleLaw(List.of()), new ReportingLaw()), List.of(new SignedModality()), List.of(),
            List.of()));
    final Rosters rosters = new LedgerRosters(ledger);
    private final List<ExchangeAdapter> adapters = new ArrayList<>(List.of(new TabSeparated()));
    private final ForeignFiles foreign = new ForeignFiles() {

        private final Containment containment = new Containment(each -> true, Duration.ofSeconds(2), quarantine -> {});

        @Override
        public SortedMap<String, String> adapters() {
            return new Adapters(adapters, containment).adapters();
        }

        @Override
        public ExchangeAdapter.Result read(String adapter, byte[] file) {
            return new Adapters(adapters, containment).read(adapter, file);
        }
    };
    final Audit audit;

    /** The modality of the example: a day earns from the day of the parent's signature. */
    private static final class SignedModality implements Modality {

        @Override
        public String name() {
            return "example";
        }

        @Override
        public List<DayValue> judge(Period period, Law law) {
            var signatures = period.pupil().signaturesOf(period.agreement().fact().agreementId());
            return period.schooldays().stream().map(day -> {
                var needed = law.need("exampleMinutes", "all", day).minutes();
                boolean waived = period.program().setting("signatures", day)
                        .filter(setting -> setting.fact().value().equals("waived")).isPresent();
                var given = signatures.stream().filter(signature -> !signature.fact().signedOn().isAfter(day)).toList();
                var evidence = signatures.stream().map(signature -> signature.id()).toList();
                Finding finding = (given.isEmpty() && !waived) || !Minutes.of(240).reaches(needed)
                        ? new Finding.NotEarned(Minutes.ZERO, needed,
                                List.of(Reason.refuses("UNSIGNED", SIGNED,
                                        "The agreement was not signed on that day by every party that it needs.",
                                        evidence)))
                        : new Finding.Earned(Days.ONE, Minutes.of(240), needed,
                                List.of(Reason.supports("SIGNED", SIGNED, "The agreement was signed.", evidence)));
                return new DayValue(day, finding);
            }).toList();
        }
    }

    /** The law of the example. */
    private static final class ExampleLaw implements LawSource {

        private final List<LawRow> more;

        private ExampleLaw(List<LawRow> more) {
            this.more = more;
        }

        @Override
        public List<LawRow> rows() {
            return Stream.concat(more.stream(), Stream.of(
                    new LawRow("X-01", "agreementSigners", "example", LONG_AGO, Optional.empty(),
                            "pupil;parentOrGuardian", "EC 51747(g)(9)"),
                    new LawRow("D-11", "attendancePeriodEnd", "P-2", LONG_AGO, Optional.empty(), "04-15", "EC 41601"),
                    new LawRow("D-11", "attendancePeriodEnd", "Annual", LONG_AGO, Optional.empty(), "06-30",
                            "EC 41601"),
                    new LawRow("R-04", "ratioOptions", "district", LONG_AGO, Optional.empty(), "ownPrograms",
                            "EC 51745.6(a)"),
                    new LawRow("X-01", "exampleMinutes", "all", LONG_AGO, Optional.empty(), "240", "EC 46113"),
                    new LawRow("X-01", "agreementElement", "example", LONG_AGO, Optional.empty(), "objectives",
                            "EC 51747(g)(2)")))
                    .toList();
        }

        @Override
        public List<RegisteredRule> register() {
            return List.of(new RegisteredRule("X-01", "Signatures", LONG_AGO, Optional.empty(), "EC 51747(g)(9)", "Z",
                    "Every party signs."));
        }

        @Override
        public List<ReasonCode> reasonCodes() {
            return List.of(new ReasonCode("UNSIGNED", 10, "The agreement was not signed by every party.",
                    "Have the missing party sign; days before that stay unearned."));
        }
    }

    ExampleLedger(String lastName) {
        this(lastName, List.of());
    }

    /** @param more rows of law beside the example's own */
    ExampleLedger(String lastName, List<LawRow> more) {
        this.credit = new LedgerCreditService(ledger, List.of(new ExampleLaw(more)), List.of(new SignedModality()),
                List.of(), List.of(WeekdayPolicies.without(DayOfWeek.SUNDAY)));
        this.reporting = CreditReporting.with(credit, List.of());
        this.audit = new CreditAudit(credit, reporting, List.of());
        var lines = new ArrayList<Submission.Line>();
        add(lines, "lea.csv:2", new Lea(LEA, "Example Unified", EntityType.DISTRICT, "Sacramento"));
        for (int day = 0; day < 5; day++) {
            add(lines, "calendar.csv:" + (day + 2), new CalendarDay("main", MONDAY.plusDays(day),
                    day == 3 ? DayKind.STAFF_DAY : DayKind.INSTRUCTION));
        }
        add(lines, "schools.csv:2", new School("34674470000001", "Example School", SchoolType.REGULAR, "main"));
        for (var id : List.of("P-1", "P-2")) {
            var pupil = new PupilId(id);
            add(lines, "pupils.csv:2", new Pupil(pupil, LocalDate.of(2011, 3, 1), Optional.empty(), Optional.empty()));
            add(lines, "enrollments.csv:2", new Enrollment("E-" + id, pupil, "34674470000001", Grade.GRADE_6, "IS",
                    LocalDate.of(2022, 8, 15), Optional.empty()));
            add(lines, "agreements.csv:2", new Agreement("A-" + id, pupil, "example", "independent", MONDAY,
                    MONDAY.plusDays(4), OptionalInt.empty(), "T-1", Optional.empty(), Sets.of("objectives"),
                    Optional.empty(), Optional.empty()));
        }
        add(lines, "signatures.csv:17", new Signature("A-P-1", new PupilId("P-1"), Party.PARENT_OR_GUARDIAN, "parent",
                MONDAY.plusDays(1), SignatureMethod.PAPER, Optional.empty(), Optional.empty()));
        ledger.append(new Submission(LEA, "test", lines,
                List.of(new PersonName("P-1", lastName, "Maya"), new PersonName("P-2", "O'Brien", "Sean"))));
    }

    ExampleLedger() {
        this("Jiménez");
    }

    /** Copies that say what they would hold, and are refused where there is no room. */
    private final LedgerCopies copies = new LedgerCopies() {

        @Override
        public LedgerCopy write(Path file, Optional<LeaId> only) {
            return new LedgerCopy(List.of(new LedgerCopy.OfLea(LEA, ledger.head(LEA), ledger.headHash(LEA), 2)));
        }

        @Override
        public LedgerCopy read(Path file, Room room) {
            throw new LedgerException("The ledger holds entries already (" + room + ").");
        }

        @Override
        public LedgerCopy check(Path file, Room room) {
            return read(file, room);
        }
    };

    /** A console of the commands that read and say the same whenever they are asked; none is put on record. */
    Console readingConsole() {
        return new Console(access).with(() -> new PupilList(ledger)).with(() -> new PupilShow(ledger))
                .with(() -> new AccessWhoami(access)).with(() -> new AccessMatrix(access))
                .with(() -> new AgreementList(ledger, credit)).with(() -> new AgreementShow(ledger, credit))
                .with(() -> new CreditShow(ledger, credit)).with(() -> new CreditWhy(ledger, credit))
                .with(() -> new CreditWhatIf(ledger, credit, reporting, List.of(), List.of(new WeekdayPolicies())))
                .with(() -> new ProgramShow(ledger)).with(() -> new WatchList(ledger, credit, List.of()))
                .with(() -> new LawList(credit)).with(() -> new LawShow(credit)).with(() -> new LawCodes(credit))
                .with(() -> new PolicyShow(credit, List.of())).with(() -> new LedgerHead(ledger))
                .with(() -> new LedgerVerify(ledger)).with(() -> new AuditCompare(ledger, audit)).forgetful();
    }

    /** Installs one more plug-in that reads files of other systems. */
    void exchanging(ExchangeAdapter adapter) {
        adapters.add(adapter);
    }

    /** A console with every command, on this ledger. */
    Console console() {
        var programs = new LedgerProgramFolder(ledger, List.of(new SignedModality()));
        Features features = List::of;
        var console = new Console(access).judgedBy(ledger, credit).with(() -> new PupilList(ledger))
                .with(() -> new AccessWhoami(access)).with(() -> new AccessList(access))
                .with(() -> new AccessMatrix(access)).with(() -> new AccessGrant(access))
                .with(() -> new AccessRevoke(access)).with(() -> new AccessRequests(access))
                .with(() -> new AccessApprove(access)).with(() -> new CanaryAdd(access, ledger))
                .with(() -> new CanaryRemove(access, ledger)).with(() -> new CanaryList(access));
        console.with(() -> new LogList(console.journal())).with(() -> new LogSession(console.journal()))
                .with(() -> new LogVerify(console.journal())).with(() -> new LogExport(console.journal()))
                .with(() -> new LogReaders(console.journal())).with(() -> new LogAlarms(console.journal()))
                .with(() -> new LogReview(console.journal()))
                .with(() -> new LogWhoChanged(console.journal(), ledger)).with(() -> new PupilShow(ledger))
                .with(() -> new AgreementList(ledger, credit)).with(() -> new AgreementShow(ledger, credit))
                .with(() -> new CreditReplay(ledger, credit, reporting, List.of(new WeekdayPolicies())))
                .with(() -> new CreditWhatIf(ledger, credit, reporting, List.of(), List.of(new WeekdayPolicies())))
                .with(() -> new CreditShow(ledger, credit)).with(() -> new CreditWhy(ledger, credit))
                .with(() -> new ProgramImport(programs)).with(() -> new ProgramExport(ledger, programs))
                .with(() -> new ProgramShow(ledger)).with(() -> new ReportPlot(ledger, reporting))
                .with(() -> new WatchList(ledger, credit, List.of())).with(() -> new LawList(credit))
                .with(() -> new LawShow(credit)).with(() -> new LawCodes(credit))
                .with(() -> new PolicyShow(credit, List.of()))
                .with(() -> new PolicyCheck(credit, null)).with(() -> new PolicyDiff(credit, List.of(), null))
                .with(() -> new PolicyDrift(ledger, credit, List.of(), null)).with(() -> new FeatureList(features))
                .with(() -> new FeatureDoctor(List::of, Optional.of(ledger))).with(() -> new LedgerHead(ledger))
                .with(() -> new LedgerVerify(ledger)).with(() -> new LedgerBackup(copies))
                .with(() -> new LedgerRestore(copies)).with(() -> new LedgerExport(ledger, copies))
                .with(() -> new LedgerImport(copies)).with(() -> new LedgerRedact(ledger))
                .with(() -> new RosterImport(ledger, rosters)).with(() -> new RosterImportEnds(ledger, rosters))
                .with(() -> new CalendarImport(ledger, new LedgerCalendars(ledger)))
                .with(() -> new ActivitySheetCommand(ledger, new LedgerActivityLogs(ledger)))
                .with(() -> new ExchangeRead(foreign, programs))
                .with(() -> new CalpadsWrite(ledger, absences)).with(() -> new CalpadsCheck(absences))
                .with(() -> new CalpadsSections(ledger, sections))
                .with(() -> new AuditRun(ledger, audit)).with(() -> new AuditSample(ledger, audit))
                .with(() -> new AuditPacket(ledger, audit)).with(() -> new AuditCompare(ledger, audit))
                .with(() -> new PeriodCertify(ledger, credit, console.journal()))
                .with(() -> new LedgerAcceptLoss(ledger, console.journal()))
                .with(() -> new LogAcceptTime(console.journal()))
                .with(() -> new Demo(Optional.empty(), Optional.empty(), ledger, programs, credit, reporting,
                        List.of()));
        reporting.reports().forEach(offer -> console.with(() -> new ReportCommand(ledger, reporting, access, offer)));
        return console;
    }

    private static void add(List<Submission.Line> lines, String source, Fact fact) {
        lines.add(new Submission.Line(fact, source));
    }
}
