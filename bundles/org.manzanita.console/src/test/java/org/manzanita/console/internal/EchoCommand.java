package org.manzanita.console.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers with the word that it was given. */
@Command(name = "test:echo", description = "answer with the word that was given")
@Examples("test:echo word --on 2026-09-16")
@Fields("words: word, on")
@Needs("law.see")
public final class EchoCommand implements ConsoleCommand {

    @Option(names = "--on", paramLabel = "DATE", description = "a day")
    Optional<LocalDate> on = Optional.empty();

    @Parameters(paramLabel = "WORD", description = "the word")
    String word = "";

    @Override
    public Answer run(Progress progress) {
        switch (word) {
            case "conflict" -> throw new CommandException(Outcome.CONFLICT, "It is there already.", "Leave it out.");
            case "fault" -> throw new IllegalStateException("a fault");
            default -> progress.say("heard it");
        }
        return Answer.of("words", new Table("Words", List.of(new Table.Field("word", "Word"),
                new Table.Field("on", "On")),
                Collections.nCopies(word.equals("long") ? 70 : 1,
                        List.of(word, on.<Object>map(day -> day).orElse(""))),
                List.of()))
                .ending(word.equals("problems") ? Outcome.PROBLEMS : Outcome.DONE);
    }
}
