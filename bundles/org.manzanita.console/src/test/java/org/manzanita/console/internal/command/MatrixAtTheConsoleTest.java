package org.manzanita.console.internal.command;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manzanita.access.Appointment;
import org.manzanita.access.Caller;
import org.manzanita.access.Role;
import org.manzanita.access.Tables;
import org.manzanita.console.Needs;
import org.manzanita.console.internal.Console;
import org.manzanita.console.internal.RemoteEntry;
import org.manzanita.model.LeaId;

/** Every command of the console, given by someone of each role: it runs for those alone whom the matrix names. */
class MatrixAtTheConsoleTest {

    private static final int NOT_ALLOWED = 6;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** A console for each role, since one takes a while to make. */
    private static final Map<Role, Console> OF_ROLES = new EnumMap<>(Role.class);

    private static Console of(Role role) {
        return OF_ROLES.computeIfAbsent(role, each -> {
            var made = new ExampleLedger().console().forgetful();
            made.access().people().appoint(new Appointment("someone", each, Optional.of(new LeaId("3467447")),
                    new TreeSet<>(Set.of("P-1", "T-1", "34674470000001")), LONG_AGO, Optional.empty(), "test",
                    LONG_AGO));
            return made.as("someone");
        });
    }

    /**
     * What the matrix says of a role and a command, read in its own text, and not through the code that reads it.
     *
     * @param may whether the role may run the command
     * @param needsSecond whether a second person has to approve it; who alone may name people names the second one alone
     */
    private record Said(boolean may, boolean needsSecond) {

        static Said of(String right, Role role) {
            var lines = Tables.lines("matrix.tsv");
            int column = List.of(lines.getFirst().split("\t", -1)).indexOf(role.code());
            var cell = lines.stream().map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(right.split("/", -1)[0])).findFirst().orElseThrow()[column];
            var part = cell.contains(":") ? cell.substring(cell.indexOf(':') + 1) : "";
            return new Said(!cell.equals("-") && (part.isEmpty() || right.endsWith("/" + part)),
                    cell.replaceAll(":.*", "").endsWith("2") && !right.startsWith("people.grant"));
        }
    }

    private static Said said(Console console, String name, Role role) {
        return Said.of(console.lend(name, command -> command.needs().map(Needs::value).orElseThrow()).orElseThrow(),
                role);
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsForTheRolesThatTheMatrixSays(Role role) {
        var console = of(role);
        var cells = new SoftAssertions();
        for (var name : console.names()) {
            var said = said(console, name, role);

            int code = console.run(example(console, name));

            cells.assertThat(code == NOT_ALLOWED).as(name + " by " + role + ": " + console.err())
                    .isEqualTo(!said.may() || said.needsSecond());
            if (code == NOT_ALLOWED) {
                cells.assertThat(console.out()).as(name).isEmpty();
                cells.assertThat(console.err()).as(name)
                        .contains(said.may() ? "takes a second person" : "someone is " + role.title());
            }
        }
        cells.assertAll();
    }

    /** Whoever comes in by a key is refused the same, and where the key opens another role alone, everything. */
    @ParameterizedTest
    @EnumSource
    void aCommandIsForNobodyElseByTheOtherDoor(Role role) {
        var console = of(role);
        var entry = new RemoteEntry(console, (kind, given) -> List.of(), Optional.empty(), console.access(),
                console.journal());
        var other = role == Role.VENDOR ? Role.PUPIL : Role.VENDOR;
        var cells = new SoftAssertions();
        for (var name : console.names()) {
            var only = said(console, name, role).may() ? Set.of(other) : Set.<Role>of();
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();

            int code = entry.run(new Caller("someone", "ssh", "session-2", "10.4.0.17", "SHA256:key", only), Set.of(),
                    example(console, name), out, err);

            cells.assertThat(code).as(name + " by " + role + " in " + only + ": " + err).isEqualTo(NOT_ALLOWED);
            cells.assertThat(out.size()).as(name).isZero();
        }
        cells.assertAll();
    }

    /** An example of the command that touches nothing outside the test. */
    private static String example(Console console, String name) {
        return switch (name) {
            case "program:import", "roster:import" -> name + " nowhere";
            case "roster:import-ends" -> name + " nowhere --because closed --confirm nowhere";
            case "program:export" -> name + " target/export-of-tests --because asked";
            case "calpads:write" -> name + " target/stas-of-tests.txt --because asked";
            case "report:plot" -> name + " half target/plot-of-tests.svg";
            case "log:export" -> name + " pom.xml";
            case "access:revoke" -> name + " nobody clerk";
            case "log:review" -> name + " 0 nothing";
            case "access:approve" -> name + " 00000000";
            default -> console.lend(name, command -> command.examples().getFirst()).orElseThrow();
        };
    }
}
