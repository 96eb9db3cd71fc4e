package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.documents.internal.Office;
import org.manzanita.model.Agreement;
import org.manzanita.model.AgreementEnd;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.PupilId;
import org.manzanita.model.Signature;
import org.manzanita.rules.PupilFile;

/** The commands of the page on an agreement's life, run one after another as they stand there. */
class AgreementHowToTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "how-to", "from-agreement-to-signature.md");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:bin/manzanita run (['\"])(?<command>.*)\\1(?: +# ends with (?<code>\\d))?|sed (?<sed>.*))$");
    private static final PupilId MAYA = new PupilId("P-1042");

    @TempDir
    Path home;

    private final Office office = new Office();

    @Test
    void theCommandsOfThePageLeadFromDraftToEnd() throws IOException {
        office.agreement(office.pupil("P-1042", Grade.GRADE_6, 2026), "traditional", 2026);
        office.taught(LocalDate.of(2026, 8, 10), 10);
        var first = file().agreements().getFirst().fact();
        office.record(new Agreement("A-P-1042-2", MAYA, first.modality(), first.programId(), LocalDate.of(2026, 10, 19),
                first.until(), first.scheduledDays(), first.supervisor(), first.specialEducationTeacher(),
                first.elements(), first.courseCredits(), first.measure()));
        var in = Optional.of(home.toString());
        var desktop = new Desktop().with(() -> new DocumentMake(in, office.ledger, office.documents()))
                .with(() -> new AgreementIssue(in, office.ledger)).with(() -> new AgreementSign(in, office.ledger))
                .with(() -> new AgreementEnding(office.ledger)).with(() -> new AgreementVerify(in, office.ledger))
                .with(() -> new AgreementBoard(office.ledger, office.credit()))
                .with(() -> new RightsVerify(office.ledger));

        var lines = LINE.matcher(Files.readString(PAGE));
        int commands = 0;
        while (lines.find()) {
            if (lines.group("sed") != null) {
                Files.writeString(home.resolve("changed.html"),
                        Files.readString(home.resolve("es.html")).replace("170", "171"));
                continue;
            }
            var command = lines.group("command").replace("/data/", home + "/");
            int code = desktop.run(command);
            commands++;
            assertThat(code).as(command + "\n" + desktop.err())
                    .isEqualTo(Optional.ofNullable(lines.group("code")).map(Integer::parseInt).orElse(0));
            if (command.startsWith("agreement:board")) {
                assertThat(desktop.out().replaceAll("\\s+", " ")).doesNotContain("A-P-1042 P-1042");
            }
        }
        assertThat(commands).isEqualTo(13);
        assertThat(file().all(IssuedPaper.class)).hasSize(3);
        assertThat(file().all(Signature.class)).hasSize(3);
        assertThat(file().all(AgreementEnd.class)).hasSize(1);
    }

    private PupilFile file() {
        return new PupilFile(MAYA, office.ledger.about(Office.LEA, MAYA, EntryId.LATEST));
    }
}
