package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzanita.documents.internal.Office;

class CommandsPageTest {

    private static final Desktop DESKTOP = desktop();

    private static Desktop desktop() {
        var office = new Office();
        Optional<String> home = Optional.empty();
        var desktop = new Desktop();
        return desktop.with(() -> new DocumentList(office.documents()))
                .with(() -> new RecordDue(home, office.ledger, office.credit()))
                .with(() -> new RecordHold(office.ledger)).with(() -> new RecordRelease(office.ledger))
                .with(() -> new RecordDestroy(home, office.ledger, office.credit()))
                .with(() -> new RecordLog(office.ledger, desktop.journal()))
                .with(() -> new RecordCopy(home, office.ledger, office.credit(), office.documents(),
                        desktop.journal()))
                .with(() -> new DocumentMake(home, office.ledger, office.documents()))
                .with(() -> new AuditPapers(home, office.ledger, office.audit(), office.documents()))
                .with(() -> new AgreementIssue(home, office.ledger)).with(() -> new AgreementSign(home, office.ledger))
                .with(() -> new AgreementEnding(office.ledger)).with(() -> new AgreementVerify(home, office.ledger))
                .with(() -> new AgreementBoard(office.ledger, office.credit()))
                .with(() -> new RightsVerify(office.ledger)).with(() -> new RightsList(office.ledger));
    }

    @Test
    void everyExampleUsesOptionsThatTheCommandHas() {
        DESKTOP.names().forEach(name -> {
            var examples = DESKTOP.lend(name, command -> command.examples()).orElseThrow();
            var options = DESKTOP.lend(name, command -> command.spec().optionsMap().keySet()).orElseThrow();
            assertThat(examples).as(name).isNotEmpty().allMatch(example -> example.startsWith(name));
            examples.forEach(example -> assertThat(example.split(" ")).filteredOn(word -> word.startsWith("--"))
                    .as(example)
                    .allMatch(word -> options.contains(word)
                            || List.of("--output", "--confirm", "--because", "--dry-run").contains(word)));
        });
    }

    @Test
    void noCommandNamesAModality() {
        DESKTOP.names().forEach(name -> {
            DESKTOP.run("help " + name);
            assertThat(DESKTOP.out().toLowerCase(Locale.ROOT)).as(name).doesNotContain("traditional", "course-based");
            assertThat(DESKTOP.out().lines()).allMatch(line -> line.length() <= 80);
        });
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException {
        var made = new StringBuilder("""
                # Commands of papers and agreements

                What the feature `documents` adds to the [commands](commands.md), as `help COMMAND` says it.
                This page is made from the commands; a test holds it to them. To write it anew:
                `mvn -B -pl bundles/org.manzanita.documents -am verify -Dreference=rewrite`.
                """);
        DESKTOP.names().forEach(name -> {
            DESKTOP.run("help " + name);
            made.append("\n## ").append(name).append("\n\n```text\n").append(DESKTOP.out().strip()).append("\n```\n");
        });
        var page = Path.of("..", "..", "docs", "reference", "commands-of-papers.md");
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(page, made.toString());
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }
}
