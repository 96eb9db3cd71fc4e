package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.internal.Office;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.EntryId;
import org.manzanita.model.Figure;
import org.manzanita.model.Grade;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Party;
import org.manzanita.model.PupilId;
import org.manzanita.model.RightsBasis;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Setting;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.SigningEvidence;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

@DisplayName("EC 51747(g)(9): the life of an agreement")
class AgreementLifeTest {

    private static final PupilId MAYA = new PupilId("P-1");
    private static final String EVIDENCE = " --identified-by 'link to the verified address'"
            + " --authority 'parent of record' --consent 'I sign this agreement electronically.'";

    @TempDir
    Path home;

    private final Office office = new Office();
    private Desktop desktop = new Desktop();
    private Path paper = Path.of("");

    @BeforeEach
    void aPaperIsMade() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        office.taught(LocalDate.of(2026, 8, 10), 10);
        var in = Optional.of(home.toString());
        desktop = new Desktop().with(() -> new DocumentMake(in, office.ledger, office.documents()))
                .with(() -> new AgreementIssue(in, office.ledger)).with(() -> new AgreementSign(in, office.ledger))
                .with(() -> new AgreementEnding(office.ledger)).with(() -> new AgreementVerify(in, office.ledger))
                .with(() -> new AgreementBoard(office.ledger, office.credit()))
                .with(() -> new RightsVerify(office.ledger)).with(() -> new RightsList(office.ledger));
        paper = home.resolve("paper-es.html");
        done("document:make agreement A-P-1 --year 2026-27 --language es --format html --to " + paper);
    }

    @Test
    void issuingRecordsTheDigestOfTheExactBytesAndTheLanguageShown() throws IOException {
        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04 --by 'A. Clerk'");

        assertThat(file().all(IssuedPaper.class)).map(Recorded::fact).containsExactly(new IssuedPaper("A-P-1/1/es",
                MAYA, "A-P-1", 1, "es", "text/html", Paper.sha256(Files.readAllBytes(paper)),
                LocalDate.of(2026, 8, 4), Optional.empty()));
        assertThat(desktop.run("agreement:issue A-P-1 " + paper + " --language es")).isEqualTo(5);
        assertThat(desktop.err()).contains("was issued already in 'es'", "--amends-from");
    }

    @Test
    @DisplayName("EC 48985: an agreement is asked for in each language of the families of the pupil's school, until it is issued")
    void anAgreementIsAskedForInEachLanguageOfTheSchoolsFamilies() throws IOException {
        for (var language : Map.of("es", Office.SCHOOL, "ar", "34674470000002; " + Office.SCHOOL, "ru",
                "34674470000002").entrySet()) {
            office.record(new Setting("familyLanguages." + language.getKey(), language.getValue(),
                    LocalDate.of(2026, 7, 1), Optional.empty(), "count of 2026"));
        }
        var english = home.resolve("english.html");
        Files.write(english, office.documents().make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.HTML).bytes());
        var arabic = home.resolve("arabic.html");
        Files.write(arabic, office.documents().make(Office.order("agreement", "A-P-1", "ar"),
                PaperFormat.HTML).bytes());

        done("agreement:issue A-P-1 " + english + " --language en");
        assertThat(said()).contains("written to in ar, es too (EC 48985), and version 1 is not issued");
        done("agreement:issue A-P-1 " + paper + " --language es");
        assertThat(said()).contains("written to in ar too");
        done("agreement:issue A-P-1 " + arabic + " --language ar");
        assertThat(said()).doesNotContain("48985");
    }

    private String said() {
        return desktop.out().replaceAll("\\s+", " ");
    }

    @Test
    void aPaperInAnotherLanguageThanWasSaidIsNotIssued() {
        assertThat(desktop.run("agreement:issue A-P-1 " + paper + " --language en")).isEqualTo(3);
        assertThat(desktop.err()).contains("says that its language is 'es'");
        assertThat(file().all(IssuedPaper.class)).isEmpty();
    }

    @Test
    @DisplayName("Gov. Code 16.5: the evidence of an electronic signature names the bytes, the language and the act")
    void anElectronicSignatureIsBoundToTheBytesAndTheLanguage() throws IOException {
        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04");
        done("rights:verify P-1 mother --basis parent --evidence 'birth certificate seen' --by 'A. Clerk'");
        done("agreement:sign A-P-1 --party parentOrGuardian --signer mother --language es"
                + " --signed-at 2026-08-05T23:30:00-07:00" + EVIDENCE);

        var evidence = file().all(SigningEvidence.class).getFirst().fact();
        assertThat(evidence.sha256()).isEqualTo(Paper.sha256(Files.readAllBytes(paper)));
        assertThat(evidence.language()).isEqualTo("es");
        var signature = file().signaturesOf("A-P-1").getFirst().fact();
        assertThat(signature.signedOn()).isEqualTo(LocalDate.of(2026, 8, 5));
        assertThat(signature.evidence()).contains(evidence.evidenceId());
    }

    @Test
    @DisplayName("EC 49061: nobody signs electronically as the parent who was not verified, and paper is taken and told")
    void nobodySignsElectronicallyAsTheParentWhoWasNotVerified() {
        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04");
        office.record(RightsHolder.unverified(MAYA, "mother", RightsBasis.PARENT));
        var signs = "agreement:sign A-P-1 --party parentOrGuardian --signer mother --language es";

        assertThat(desktop.run(signs + EVIDENCE)).isEqualTo(3);
        assertThat(desktop.err().replaceAll("\\s+", " "))
                .contains("Nobody has verified that mother holds the rights of P-1.", "rights:verify P-1 mother");
        assertThat(file().all(Signature.class)).isEmpty();
        done(signs + " --paper --signed-on 2026-08-05");
        assertThat(said()).contains("Nobody has verified that mother");
        assertThat(file().all(Signature.class)).hasSize(1);

        done("rights:verify P-1 mother --evidence 'court order' --until 2026-08-01 --by 'A. Clerk' --on 2026-08-06");
        assertThat(desktop.run(signs + EVIDENCE)).isEqualTo(3);
        assertThat(desktop.err().replaceAll("\\s+", " ")).contains("until 2026-08-01, and not on");
    }

    @Test
    @DisplayName("EC 49061: what was verified wrongly is corrected on the same day, with why, and stays to be seen")
    void aVerificationIsCorrectedOnTheSameDay() {
        var verify = "rights:verify P-1 G-77 --evidence seen --by Clerk --on 2026-08-06 --basis ";

        assertThat(desktop.run(verify + "guardian --correct 'is no parent'")).as("nothing to correct").isNotZero();
        done(verify + "parent");
        assertThat(desktop.run(verify + "guardian")).isNotZero();
        assertThat(desktop.err()).contains("--correct WHY");
        done(verify + "guardian --correct 'is no parent'");

        done("rights:list P-1 --output csv");
        assertThat(desktop.out()).contains("G-77,guardian").doesNotContain("G-77,parent");
    }

    @Test
    @DisplayName("EC 49061: who verified whom, when and on what evidence is a fact")
    void whoVerifiedWhomIsAFact() {
        office.record(RightsHolder.unverified(MAYA, "G-7", RightsBasis.GUARDIAN));
        done("rights:list --unverified");
        assertThat(said()).contains("P-1 G-7 guardian", "nobody");

        var verify = "rights:verify P-1 G-7 --evidence 'letters of guardianship' --from 2026-05-01 --by 'A. Clerk'"
                + " --on 2026-08-03";
        done(verify);
        assertThat(file().rightsHolder("G-7").orElseThrow().fact()).isEqualTo(new RightsHolder(MAYA, "G-7",
                RightsBasis.GUARDIAN, Optional.of(LocalDate.of(2026, 5, 1)), Optional.empty(),
                Optional.of(LocalDate.of(2026, 8, 3)), Optional.of("A. Clerk"),
                Optional.of("letters of guardianship")));
        done("rights:list P-1");
        assertThat(said()).contains("2026-08-03 A. Clerk letters of guardianship");
        done("rights:list --unverified");
        assertThat(said()).doesNotContain("G-7");

        assertThat(desktop.run(verify)).as("the same once more").isEqualTo(5);
        assertThat(desktop.run("rights:verify P-1 P-1 --basis parent --evidence x --by me")).isEqualTo(3);
        assertThat(desktop.run("rights:verify P-1 G-8 --evidence x --by me")).as("no basis").isEqualTo(2);
        assertThat(desktop.run("rights:verify P-1 G-8 --basis aunt --evidence x --by me")).isEqualTo(2);
        assertThat(desktop.run("rights:verify P-1 G-8 --basis parent --evidence x")).as("by nobody").isEqualTo(2);
        assertThat(desktop.run("rights:verify P-1 G-8 --basis parent --evidence ' ' --by me")).isEqualTo(2);
        assertThat(file().all(RightsHolder.class)).hasSize(2);
    }

    @Test
    void anElectronicSignatureWithoutItsEvidenceIsNotTaken() {
        done("agreement:issue A-P-1 " + paper + " --language es");

        assertThat(desktop.run("agreement:sign A-P-1 --party pupil --language es")).isEqualTo(2);
        assertThat(desktop.err()).contains("--identified-by is missing");
        assertThat(file().all(Signature.class)).isEmpty();
    }

    @Test
    void nobodySignsWhatWasNotIssuedInTheLanguageShown() {
        assertThat(desktop.run("agreement:sign A-P-1 --party pupil --language es" + EVIDENCE)).isEqualTo(4);
        assertThat(desktop.err()).contains("No paper of agreement A-P-1 was issued yet");
        done("agreement:issue A-P-1 " + paper + " --language es");
        assertThat(desktop.run("agreement:sign A-P-1 --party pupil --language en" + EVIDENCE)).isEqualTo(4);
        assertThat(desktop.err()).contains("was not issued in 'en'");
    }

    @Test
    @DisplayName("fault 33: of a paper signature the claimed day and the day of receipt are kept apart")
    void ofAPaperSignatureTheClaimedDayAndTheDayOfReceiptAreKeptApart() {
        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04");
        done("agreement:sign A-P-1 --party pupil --language es --paper --signed-on 2026-09-01 --received-on 2026-10-20");

        assertThat(file().signaturesOf("A-P-1")).map(Recorded::fact).singleElement()
                .isEqualTo(new Signature("A-P-1", MAYA, Party.PUPIL, "P-1",
                        LocalDate.of(2026, 9, 1), SignatureMethod.PAPER, Optional.of(LocalDate.of(2026, 10, 20)),
                        Optional.empty()));
    }

    @Test
    void oneChangedCharacterAndNoSignatureStandsForTheText() throws IOException {
        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04");
        done("agreement:sign A-P-1 --party pupil --language es" + EVIDENCE);
        done("agreement:verify A-P-1 --file " + paper);
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("byte for byte", "Everything fits.");

        var changed = home.resolve("changed.html");
        Files.writeString(changed, Files.readString(paper).replace("170", "171"));

        assertThat(desktop.run("agreement:verify A-P-1 --file " + changed)).isEqualTo(3);
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("no signature stands for it");
    }

    @Test
    void keptBytesThatSomeoneChangedAreFoundAndNobodySignsThem() throws IOException {
        done("agreement:issue A-P-1 " + paper + " --language es");
        Files.writeString(home.resolve("papers").resolve(Paper.sha256(Files.readAllBytes(paper))), "other");

        assertThat(desktop.run("agreement:verify A-P-1")).isEqualTo(3);
        assertThat(desktop.out()).contains("missing or changed");
        assertThat(desktop.run("agreement:sign A-P-1 --party pupil --language es" + EVIDENCE)).isEqualTo(5);
        assertThat(file().all(Signature.class)).isEmpty();
    }

    @Test
    void anAmendmentIsANewVersionThatIsIssuedInEachLanguageByItself() throws IOException {
        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04");
        var amended = home.resolve("amended.html");
        Files.writeString(amended, Files.readString(paper).replace("170", "160"));
        var english = home.resolve("english.html");
        Files.write(english, office.documents().make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.HTML).bytes());

        done("agreement:issue A-P-1 " + amended + " --language es --amends-from 2026-09-14");
        done("agreement:issue A-P-1 " + english + " --language en --amends-from 2026-09-14");

        assertThat(file().all(IssuedPaper.class)).map(recorded -> recorded.fact().paperId())
                .containsExactly("A-P-1/1/es", "A-P-1/2/es", "A-P-1/2/en");
    }

    @Test
    void anAgreementEndsWithinItsDaysAndIsSupersededByOneThatFollows() {
        assertThat(desktop.run("agreement:end A-P-1 --last-day 2027-07-01 --because moved")).isEqualTo(3);
        assertThat(desktop.run("agreement:end A-P-1 --last-day 2026-10-16 --because moved --superseded-by A-9"))
                .isEqualTo(4);
        done("agreement:end A-P-1 --last-day 2026-10-16 --because 'returned to the classroom'");

        assertThat(file().all(AgreementEnd.class)).map(Recorded::fact).containsExactly(new AgreementEnd("A-P-1", MAYA,
                LocalDate.of(2026, 10, 16), "returned to the classroom", Optional.empty()));
    }

    @Test
    void theBoardShowsTheDaysAtStakeAndWhatTheyAreWorth() {
        done("agreement:board --year 2026-27 --on 2026-08-21");

        // 13, 14 and 17 to 21 August are past; 50 days are taught in all.
        assertThat(desktop.out().replaceAll("\\s+", " "))
                .contains("1 agreement lacks a signature: 7 days of attendance "
                        + "at stake, worth 0.1400 ADA, and 40 to come.");

        assertThat(desktop.out()).contains("Dollars need the value of an ADA").doesNotContain("$");

        office.record(new Figure(new SchoolYear(2026), "valueOfAda.4-6", new BigDecimal("12000"), "state exhibit"));
        done("agreement:board --year 2026-27 --on 2026-08-21");
        // 12,000 dollars over 50 days taught are 240 a day.
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("worth 0.1400 ADA, $1680.00, and 40 to come.");

        done("agreement:issue A-P-1 " + paper + " --language es --on 2026-08-04");
        for (var party : new String[]{"pupil", "parentOrGuardian --signer mother", "supervisingTeacher"}) {
            done("agreement:sign A-P-1 --language es --paper --signed-on 2026-08-12 --party " + party);
        }
        done("agreement:board --year 2026-27 --on 2026-08-21");
        assertThat(desktop.out()).contains("Every agreement is signed.");
    }

    private void done(String command) {
        int code = desktop.run(command);
        assertThat(code).as(command + "\n" + desktop.err()).isZero();
    }

    private PupilFile file() {
        return new PupilFile(MAYA, office.ledger.about(Office.LEA, MAYA, EntryId.LATEST));
    }
}
