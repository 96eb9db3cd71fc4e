package org.manzanita.documents.internal.command;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.documents.Paper;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.SigningEvidence;
import org.manzanita.model.Tokens;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agreement:sign}: records that one party signed the current paper of an agreement. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:sign")
@Command(name = "agreement:sign", description = "record that one party signed an issued paper of an agreement", footer = "An electronic signature is bound to the exact bytes and the language of the issued paper, with the evidence of the "
        + "act (Gov. Code 16.5). Of paper, the day beside the signature and the day of receipt are kept apart. As the parent nobody signs electronically whom rights:verify has not put on record.")
@Needs(value = "agreement.sign", changes = true, onlyRecords = true, undo = "import the right rows, as with program:import; what stood is withdrawn, and stays to be seen")
@Examples({"agreement:sign A-1042 --party parentOrGuardian --signer G-2042 --language es "
        + "--identified-by 'link to the verified address' --authority 'verified parent' "
        + "--consent 'I sign this agreement electronically.'",
        "agreement:sign A-1042 --party pupil --language en --paper --signed-on 2026-08-10 --received-on 2026-08-12"})
public final class AgreementSign implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final int ENOUGH = 16;

    private final Ledger ledger;
    private final PaperVault vault;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement's identifier")
    String agreementId = "";

    @Option(names = "--party", paramLabel = "PARTY", required = true, description = "in which capacity: pupil, parentOrGuardian, supervisingTeacher, specialEducationTeacher, courseTeacher, assistingPerson or principal")
    String party = "";

    @Option(names = "--signer", paramLabel = "WHO", description = "who signs; the pupil and the supervising teacher are known")
    Optional<String> signer = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", required = true, description = "the language that was shown, as in es")
    String language = "";

    @Option(names = "--paper", description = "signed by hand on paper, and not electronically")
    boolean onPaper;

    @Option(names = "--signed-on", paramLabel = "DATE", description = "for paper, the day beside the signature")
    Optional<LocalDate> signedOn = Optional.empty();

    @Option(names = "--received-on", paramLabel = "DATE", description = "for paper, the day of receipt; the day of asking unless given")
    Optional<LocalDate> receivedOn = Optional.empty();

    @Option(names = "--signed-at", paramLabel = "TIME", description = "the time of the act, as in 2026-08-11T18:02:11-07:00; now unless given")
    Optional<String> signedAt = Optional.empty();

    @Option(names = "--identified-by", paramLabel = "HOW", description = "how the signer was identified")
    Optional<String> identifiedBy = Optional.empty();

    @Option(names = "--authority", paramLabel = "WHY", description = "on what the right to sign rests")
    Optional<String> authority = Optional.empty();

    @Option(names = "--consent", paramLabel = "WORDS", description = "the words that the signer agreed to")
    Optional<String> consent = Optional.empty();

    @Option(names = "--copy-sent-to", paramLabel = "WHERE", description = "where the signer's copy went")
    Optional<String> copySentTo = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "who records it, as the ledger is to keep it")
    String by = "agreement:sign";

    @Activate
    public AgreementSign(BundleContext context, @Reference Ledger ledger) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger);
    }

    AgreementSign(Optional<String> home, Ledger ledger) {
        this.ledger = ledger;
        this.vault = new PaperVault(home);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var agreement = AgreementFile.of(ledger, standpoint, agreementId);
        var paper = current(agreement.papers());
        var who = signer(agreement);
        if (onPaper) {
            var day = signedOn.orElseThrow(() -> CommandException.wrongUse(
                    "For a signature on paper, the day beside it is missing.",
                    "Give it, as in --signed-on 2026-08-10."));
            var where = agreement.record(by, new Signature(agreementId, agreement.agreement().pupil(), party(), who,
                    day, SignatureMethod.PAPER, Optional.of(receivedOn.orElse(standpoint.on())), Optional.empty()));
            return said(party + " signed agreement " + agreementId + " on paper, dated " + day + ", received "
                    + receivedOn.orElse(standpoint.on()) + " (" + where + ").", withoutRights(agreement, who, day));
        }
        if (!vault.isWhole(paper.sha256())) {
            throw new CommandException(Outcome.CONFLICT, "The bytes of paper " + paper.paperId()
                    + " are not kept, or are not what was issued: nobody can be shown what would be signed.",
                    "Put the file back into the folder papers of the home, or issue an amendment.");
        }
        var at = signedAt.orElseGet(() -> OffsetDateTime.now(CALIFORNIA).truncatedTo(ChronoUnit.SECONDS).toString());
        var day = dayOf(at);
        withoutRights(agreement, who, day).ifPresent(lacks -> {
            throw new CommandException(Outcome.PROBLEMS, lacks + " Nobody is asked to sign electronically in their "
                    + "place.", VerifiedHolder.cure(agreement.file(), who));
        });
        var evidence = evidence(agreement, paper, who, at);
        var where = agreement.record(by, evidence, new Signature(agreementId, agreement.agreement().pupil(), party(),
                who, day, SignatureMethod.ELECTRONIC, Optional.empty(), Optional.of(evidence.evidenceId())));
        return said(party + " signed paper " + paper.paperId() + " electronically at " + at + " (" + where
                + "). Evidence " + evidence.evidenceId() + ".", Optional.empty());
    }

    private SigningEvidence evidence(AgreementFile agreement, IssuedPaper paper, String who, String at) {
        var seed = String.join("\n", paper.paperId(), paper.sha256(), party, who, at);
        var id = "SIG-" + Paper.sha256(seed.getBytes(StandardCharsets.UTF_8)).substring(0, ENOUGH);
        return new SigningEvidence(id, agreement.agreement().pupil(), agreementId, paper.sha256(), language, at,
                needed(identifiedBy, "--identified-by"), needed(authority, "--authority"), needed(consent, "--consent"),
                copySentTo);
    }

    /** The day in California on which the time lies. */
    private static LocalDate dayOf(String at) {
        try {
            return OffsetDateTime.parse(at).atZoneSameInstant(CALIFORNIA).toLocalDate();
        } catch (DateTimeException e) {
            throw CommandException.wrongUse("'" + at + "' is no time with its offset.",
                    "Write it as in --signed-at 2026-08-11T18:02:11-07:00.");
        }
    }

    private static String needed(Optional<String> text, String option) {
        return text.filter(given -> !given.isBlank()).orElseThrow(() -> CommandException.wrongUse(
                "An electronic signature needs its evidence, and " + option + " is missing.",
                "Give " + option + ", or --paper for a signature by hand."));
    }

    private IssuedPaper current(List<IssuedPaper> papers) {
        if (papers.isEmpty()) {
            throw CommandException.notFound("No paper of agreement " + agreementId + " was issued yet.",
                    "Issue one first: agreement:issue");
        }
        int version = papers.getLast().version();
        return papers.stream().filter(paper -> paper.version() == version && paper.language().equals(language))
                .findFirst().orElseThrow(() -> CommandException.notFound("Version " + version + " of agreement "
                        + agreementId + " was not issued in '" + language + "'.", "Issue it in that language first."));
    }

    private Party party() {
        try {
            return Tokens.parse(Party.class, party);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "");
        }
    }

    private String signer(AgreementFile agreement) {
        return signer.or(() -> switch (party()) {
            case PUPIL -> Optional.of(agreement.agreement().pupil().value());
            case SUPERVISING_TEACHER -> Optional.of(agreement.agreement().supervisor());
            case SPECIAL_EDUCATION_TEACHER -> agreement.agreement().specialEducationTeacher();
            case PARENT_OR_GUARDIAN, COURSE_TEACHER, ASSISTING_PERSON, PRINCIPAL -> Optional.empty();
        }).orElseThrow(() -> CommandException.wrongUse("It is not known who signs as " + party + ".",
                "Give --signer."));
    }

    /** Why the one who signs as the parent is not known to hold the pupil's rights on the day. */
    private Optional<String> withoutRights(AgreementFile agreement, String who, LocalDate day) {
        return party() == Party.PARENT_OR_GUARDIAN
                ? VerifiedHolder.lacks(agreement.file(), who, day)
                : Optional.empty();
    }

    private static Answer said(String text, Optional<String> lacks) {
        var lines = new ArrayList<Line>(List.of(Line.of(text).in(Part.Tone.GOOD)));
        lacks.ifPresent(why -> lines.add(Line.of(why + " What was signed by hand is on record all the same; whether it "
                + "counts before that, the LEA chooses (parentSigners).").in(Part.Tone.BAD)));
        return Answer.of(new Part.Prose(lines));
    }
}
