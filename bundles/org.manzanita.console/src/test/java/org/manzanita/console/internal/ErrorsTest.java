package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manzanita.console.internal.command.EveryCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.console.Outcome;

/** Errors are known by an id, and what there is to read about each. */
class ErrorsTest {

    private static final Path BUNDLES = Path.of("..");
    private static final Pattern ID = Pattern.compile("\\.as\\(\"([a-z-]+)\"\\)");

    private final Console console = new Console().with(EchoCommand::new);

    @ParameterizedTest
    @CsvSource({"test:ehco, no-command", "test:echo x --nothing, no-option", "test:echo x y, too-many-words",
            "test:echo, something-missing", "test:echo x --on 2026-02-30, no-value", "'test:echo \"x', no-line",
            "test:echo fault, program", "test:echo conflict, test:echo/conflict", "explain nothing, explain/not-found"})
    void whatIsSaidOfAnErrorEndsWithItsIdByWhichThereIsMoreToRead(String line, String id) {
        console.run(line);
        assertThat(console.err()).endsWith("More: explain " + id + System.lineSeparator());

        assertThat(console.run("explain " + id)).as(console.err()).isZero();
        assertThat(console.out()).startsWith(id).contains("Exit code: ", "More: docs/reference/");
        assertThat(console.out().lines()).allMatch(shown -> shown.length() <= 80);
    }

    @Test
    void jsonNamesTheIdTheFieldTheRuleAndWhereToRead() {
        console.run("test:echo word --on 2026-02-30 --output json");

        assertThat(console.err()).contains("\"id\": \"no-value\", \"field\": \"--on\", \"rule\": null, "
                + "\"link\": \"docs/reference/errors.md#no-value\"");
    }

    @Test
    void everyIdIsExplainedAndEveryExplanationIsOfAnId() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(BUNDLES)) {
            for (var file : files.filter(each -> each.toString().replace('\\', '/').contains("/src/main/java/")
                    && each.toString().endsWith(".java")).toList()) {
                var id = ID.matcher(Files.readString(file));
                while (id.find()) {
                    used.add(id.group(1));
                }
            }
        }
        // Those of what is wrong with the words of a line stand in a switch.
        used.addAll(List.of("no-option", "too-many-words", "something-missing", "no-value"));

        assertThat(Errors.all()).extracting(Errors.Known::id).containsExactlyInAnyOrderElementsOf(used);
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void thePageSaysOfEachWhatExplainSays() throws IOException {
        var made = new StringBuilder(
                """
                        # Errors

                        What is said of an error ends with its id, in the shell once for each, and `explain ID` says what stands here. With `--output json` an error
                        is an object that holds `code` and `exitCode` (how it ended), `message`, `hint` (what to do), `id`, `field` (the
                        option, word or field that it is about), `rule` (the right, or the number of law, that does not permit it) and
                        `link` (its place on this page); what is not known is `null`. Ids stay as they are; messages may be worded
                        otherwise in a later release.

                        This page is made from what `explain` says. To write it anew:
                        `mvn -B -pl bundles/org.manzanita.console -am verify -Dreference=rewrite`.

                        ## Errors of any command
                        """);
        for (var error : Errors.all()) {
            made.append("\n### ").append(error.id()).append("\n\n").append(error.means()).append("\n\n")
                    .append(error.cure()).append("\n\nExit code ").append(error.outcome().exitCode()).append(".\n");
        }
        made.append("\n## Errors of one command\n\nTheir id is the name of the command and how it ended, as in "
                + "`key:add/conflict`; the message says what is so, and the\npage of the command how it is used.\n");
        for (var outcome : Outcome.values()) {
            if (outcome != Outcome.DONE && outcome != Outcome.STOPPED) {
                made.append("\n### ").append(Errors.token(outcome)).append("\n\nExit code ")
                        .append(outcome.exitCode()).append(": ").append(outcome.meaning()).append(".\n");
            }
        }
        var page = Path.of("..", "..", Errors.PAGE);
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(page, made.toString());
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }

    @Test
    void aPersonIsToldOnceWhereMoreStandsAndAScriptEachTime() {
        var console = EveryCommand.console();
        console.run("help");
        var session = console.dispatcher().pointingOutOnce(new HashSet<>());
        for (var line : List.of("pupil:show P-99", "pupil:show P-98", "credit:wyh")) {
            session.run(line);
        }
        assertThat(console.err()).containsOnlyOnce("More: explain no-pupil").contains("P-99", "P-98",
                "More: explain no-command");

        for (int time = 0; time < 2; time++) {
            console.run("pupil:show P-99");
            assertThat(console.err()).contains("More: explain no-pupil");
        }
    }

    @Test
    void aWordTooManyIsToldWithWhatTheCommandTakes() {
        console.run("test:echo x y z");
        assertThat(console.err()).startsWith("'y z' is too much: test:echo takes WORD and options.");
    }
}
