package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Journal.Line;
import org.manzanita.access.Role;
import org.manzanita.console.Needs;
import org.manzanita.console.internal.Console;

/** The reason that sensitive commands take, and that stands on record. */
class ReasonTest {

    private static final String SHOWS = "This shows names in full, so it takes a reason, which is put on record.";

    private final Console console = new ExampleLedger().console();

    @ParameterizedTest
    @ValueSource(strings = {"", " --because ''", " --because ' '", " --ticket 4711"})
    void namesAreNotShownInFullWithoutAReason(String words) {
        assertThat(console.run("pupil:list --reveal" + words)).isEqualTo(2);

        assertThat(console.out()).isEmpty();
        assertThat(console.err().replaceAll("\\s+", " ")).contains(SHOWS, "--because 'a parent called'");
    }

    @Test
    void theReasonAndTheNumberOfATicketStandOnRecordWithTheCommand() {
        assertThat(console.run("pupil:list --reveal --because 'a parent called' --ticket HD-4711")).isZero();

        assertThat(console.out()).contains("Jiménez");
        assertThat(console.journal().lines()).filteredOn(line -> line.kind() == Kind.INTENT).extracting(Line::command)
                .containsExactly("pupil:list --reveal --because 'a parent called' --ticket HD-4711");
        assertThat(console.run("pupil:list")).as("masked").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"program:export target/reasons", "ledger:export target/reasons",
            "calpads:write target/reasons",
            "ledger:restore pom.xml", "ledger:import pom.xml"})
    void whatTakesRecordsOutOrPutsACopyBackTakesAReason(String line) {
        assertThat(console.run(line)).isEqualTo(2);
        assertThat(console.err()).contains("takes a reason");
        assertThat(console.run(line + " --because asked --ticket 4711")).isNotEqualTo(2);
        assertThat(console.run(line + " --dry-run")).as("what is only tried takes none").isNotEqualTo(2);
    }

    /** Whoever takes out everything that a right is for says why, whichever command does it. */
    @Test
    void everyCommandThatTakesNamesOutInBulkTakesAReason() {
        var bulk = console.names().stream().filter(name -> needs(name).value().startsWith("names.export")).toList();

        assertThat(bulk).isNotEmpty().allMatch(name -> needs(name).because());
    }

    @Test
    void whoIsNotAllowedToIsToldThatAndAskedForNoReason() {
        console.access().people().appoint(People.of("asmith", Role.PUPIL, "P-1"));

        assertThat(console.as("asmith").run("program:export target/reasons")).isEqualTo(6);
    }

    /** Who approves sees why. */
    @Test
    void theReasonIsBeforeTheSecondPerson() {
        for (var person : List.of("one", "two")) {
            console.access().people().appoint(People.of(person, Role.ADMINISTRATOR));
        }

        assertThat(console.as("one").run("program:export target/reasons")).isEqualTo(2);
        assertThat(console.run("program:export target/reasons --because 'for the auditor'")).isEqualTo(6);
        console.as("two").run("access:requests --wide");
        assertThat(console.out()).contains("--because for the auditor");
    }

    private Needs needs(String name) {
        return console.lend(name, command -> command.needs().orElseThrow()).orElseThrow();
    }
}
