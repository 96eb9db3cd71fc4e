package org.manzanita.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code log:verify}: check that no record of a command was changed, taken out, put in or moved. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:verify")
@Command(name = "log:verify", description = "check that no record of a command was changed, taken out, put in or moved", footer = "Keep the last record and its hash with someone outside: only against them is an end that was cut off found.")
@Examples({"log:verify",
        "log:verify --head 1204 --hash 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
@Fields("journal: sound, records, hash, firstBad")
@Needs("audit.read/verify")
public final class LogVerify implements ConsoleCommand {

    private final Journal journal;

    @Option(names = "--head", paramLabel = "NUMBER", description = "the last record, as an outsider kept it")
    long head;

    @Option(names = "--hash", paramLabel = "HASH", description = "the hash that was kept with it")
    Optional<String> hash = Optional.empty();

    @Activate
    public LogVerify(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public Answer run(Progress progress) {
        if (head > 0 != hash.isPresent()) {
            throw CommandException.wrongUse("--head and --hash belong together.", "Give both, or neither.");
        }
        var found = hash.isPresent() ? journal.verify(head, hash.get()) : journal.verify();
        var told = Line.of(found.says()).in(found.isSound() ? Part.Tone.GOOD : Part.Tone.BAD);
        return Answer.of(Part.Prose.of(told),
                new Part.Sheet("journal", "", List.of(new Item("sound", "Sound", found.isSound()),
                        new Item("records", "Last record", found.records()),
                        new Item("hash", "Hash", found.headHash()),
                        new Item("firstBad", "First that is not sound", found.isSound() ? "" : found.number()))))
                .ending(found.isSound() ? Outcome.DONE : Outcome.PROBLEMS);
    }
}
