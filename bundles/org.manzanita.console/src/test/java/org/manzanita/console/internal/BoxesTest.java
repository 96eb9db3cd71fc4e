package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.access.Caller;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.Writes;
import org.manzanita.console.internal.command.EveryCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files that someone names who is not at the machine itself. */
class BoxesTest {

    @TempDir
    Path folder;

    private final Console console = EveryCommand.console().with(Copying::new).with(Careless::new);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path home = Path.of("");
    private Path elsewhere = Path.of("");

    /** Says where it would read and write. */
    @Command(name = "test:copy", description = "copy a file")
    @Examples("test:copy a.csv --to b.csv")
    @Needs("law.see")
    private static final class Copying implements ConsoleCommand {

        @Reads
        @Parameters(paramLabel = "FILE", description = "the file")
        Path file = Path.of("");

        @Writes
        @Option(names = "--to", paramLabel = "FILE", description = "where to")
        Optional<Path> to = Optional.empty();

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Part.Line.of("reads " + file), Part.Line.of("writes " + to)));
        }
    }

    /** Does not say what it does with its file. */
    @Command(name = "test:careless", description = "do something with a file")
    @Examples("test:careless a.csv")
    @Needs("law.see")
    private static final class Careless implements ConsoleCommand {

        @Parameters(paramLabel = "FILE", description = "the file")
        Path file = Path.of("");

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Part.Line.of("takes " + file)));
        }
    }

    @BeforeEach
    void boxes() throws IOException {
        home = Files.createDirectory(folder.resolve("home")).toRealPath();
        elsewhere = Files.createDirectory(folder.resolve("elsewhere")).toRealPath();
        Files.writeString(elsewhere.resolve("there.csv"), "a secret of the machine");
        Files.createDirectory(home.resolve("export"));
        Files.createDirectory(home.resolve("import"));
        for (var box : List.of("export", "import")) {
            Files.createSymbolicLink(home.resolve(box).resolve("link"), elsewhere);
            Files.createSymbolicLink(home.resolve(box).resolve("linked.csv"), elsewhere.resolve("there.csv"));
            Files.createSymbolicLink(home.resolve(box).resolve("nowhere"), elsewhere.resolve("not-there"));
            Files.createDirectory(home.resolve(box).resolve("set"));
            Files.createSymbolicLink(home.resolve(box).resolve("set").resolve("pupils.csv"),
                    elsewhere.resolve("there.csv"));
        }
    }

    private int bySsh(String... words) {
        out.reset();
        err.reset();
        return new RemoteEntry(console, (kind, given) -> List.of(), Optional.of(home), console.access(),
                console.journal())
                .run(new Caller("jdoe", "ssh", "session-2", "10.4.0.7"), Set.of(), List.of(words), out, err);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    /** Every path of every command, in a line of its examples. */
    private record Named(String command, ArgSpec argument, List<String> words, int at) {

        List<String> with(String path) {
            // What else is named in the example lies in no box either.
            var with = new ArrayList<>(words.stream().map(word -> word.replace("/data/", "")).toList());
            with.set(at, path);
            return with;
        }

        boolean isWritten() {
            return argument.userObject() instanceof java.lang.reflect.Field field
                    && field.isAnnotationPresent(Writes.class);
        }

        @Override
        public String toString() {
            return command + " " + argument.paramLabel();
        }
    }

    static Stream<Named> paths() {
        var console = EveryCommand.console();
        var named = new ArrayList<Named>();
        for (var name : console.names()) {
            console.lend(name, command -> {
                for (var example : command.examples()) {
                    var words = Words.of(example);
                    var parsing = new Parsing(command);
                    parsing.read(words.subList(1, words.size()));
                    for (var argument : parsing.line().getCommandSpec().args()) {
                        boolean isPath = argument.type() == Path.class
                                || List.of(argument.auxiliaryTypes()).contains(Path.class);
                        if (isPath && !argument.stringValues().isEmpty()
                                && named.stream().noneMatch(each -> each.toString().equals(
                                        name + " " + argument.paramLabel()))) {
                            named.add(new Named(name, argument, words,
                                    words.indexOf(argument.stringValues().getFirst())));
                        }
                    }
                }
                return name;
            });
        }
        return named.stream();
    }

    @Test
    void everyPathOfEveryCommandIsTried() {
        var tried = new TreeSet<>(paths().map(Named::toString).toList());
        var all = new TreeSet<String>();
        console.names().stream().filter(name -> !name.startsWith("test:"))
                .forEach(name -> console.lend(name, command -> {
                    command.spec().args().stream().filter(argument -> argument.type() == Path.class
                            || List.of(argument.auxiliaryTypes()).contains(Path.class))
                            .forEach(argument -> all.add(name + " " + argument.paramLabel()));
                    return name;
                }));

        assertThat(tried).isEqualTo(all).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("paths")
    @DisplayName("fault 51: by another door no command reads or writes anything outside the boxes")
    void noCommandReadsOrWritesAnythingOutsideTheBoxes(Named named) throws IOException {
        for (var path : List.of("../made", "a/../../made", elsewhere.resolve("made").toString(),
                home.resolve("ledger.properties").toString(), "link/made", "linked.csv", "nowhere", "set",
                "file:///etc/passwd", "http://example.org/a.csv", "\\\\server\\share\\a.csv", "//server/share/a.csv",
                "C:\\a.csv")) {
            assertThat(bySsh(named.with(path).toArray(String[]::new))).as(path + ": " + said())
                    .isEqualTo(Outcome.NOT_ALLOWED.exitCode());
            assertThat(said()).as(path).contains(named.isWritten() ? "written into" : "read from", home.toString())
                    .doesNotContain("secret");
            assertThat(console.journal().lines().getLast()).extracting(line -> line.kind().name(),
                    line -> line.caller().door()).containsExactly("REFUSED", "ssh");
        }
        try (var there = Files.list(elsewhere)) {
            assertThat(there).containsExactly(elsewhere.resolve("there.csv"));
        }
    }

    @Test
    @DisplayName("fault 51: a name is one in the box, from wherever the program was started")
    void aNameIsOneInTheBox() throws IOException {
        Files.writeString(home.resolve("import").resolve("in.csv"), "a");
        Files.writeString(home.resolve("export").resolve("out.csv"), "a");

        assertThat(bySsh("test:copy", "in.csv", "--to", "september/b.csv")).as(said()).isZero();
        assertThat(said()).contains("reads " + home.resolve("import").resolve("in.csv"),
                home.resolve("export").resolve("september").resolve("b.csv").toString());
        // What was written can be read again, and what is nowhere is looked for where things are brought.
        assertThat(bySsh("test:copy", "out.csv")).isZero();
        assertThat(said()).contains("reads " + home.resolve("export").resolve("out.csv"), "Optional.empty");
        assertThat(bySsh("test:copy", "none.csv")).isZero();
        assertThat(said()).contains("reads " + home.resolve("import").resolve("none.csv"));
        assertThat(bySsh("test:copy", home.resolve("import").resolve("in.csv").toString())).as(said()).isZero();
    }

    @Test
    @DisplayName("fault 51: a box is another folder if it is a link to that")
    void aBoxIsAnotherFolderIfItIsALinkToThat() throws IOException {
        var share = Files.createDirectory(folder.resolve("share")).toRealPath();
        home = Files.createDirectory(folder.resolve("second")).toRealPath();
        Files.createSymbolicLink(home.resolve("export"), share);

        assertThat(bySsh("report:plot", "claims", "claims.svg")).as(said()).isIn(0, Outcome.NOT_FOUND.exitCode());
        assertThat(bySsh("test:copy", "a.csv", "--to", "b.csv")).as(said()).isZero();
        assertThat(said()).contains(share.resolve("b.csv").toString());
        assertThat(bySsh("test:copy", "a.csv", "--to", home.resolve("export").resolve("b.csv").toString())).isZero();
        assertThat(said()).contains(share.resolve("b.csv").toString());
        assertThat(bySsh("test:copy", "a.csv", "--to", "../b.csv")).isEqualTo(Outcome.NOT_ALLOWED.exitCode());
    }

    @Test
    @DisplayName("fault 51: a command that does not say what it does with a file takes none from elsewhere")
    void aCommandThatDoesNotSayWhatItDoesWithAFileTakesNone() {
        assertThat(bySsh("test:careless", "a.csv")).isEqualTo(Outcome.NOT_ALLOWED.exitCode());
        assertThat(said()).contains("does not say what it does with the file", "@Reads or @Writes");

        assertThat(console.run("test:careless a.csv")).as("at the machine itself").isZero();
    }

    @Test
    @DisplayName("fault 51: at the machine itself the operating system says what may be read and written")
    void atTheMachineItselfEveryPathIsTakenAsItIs() {
        assertThat(console.run("test:copy ../a.csv --to '" + elsewhere.resolve("b.csv") + "'")).isZero();

        assertThat(console.out()).contains("reads ../a.csv", elsewhere.resolve("b.csv").toString());
    }
}
