package org.manzanita.console.internal.command;

import java.util.List;
import java.util.function.Supplier;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that answer with a size that a test lets grow. */
public final class Growing implements Supplier<ConsoleCommand> {

    private int size;

    public void grow(int by) {
        size += by;
    }

    @Override
    public ConsoleCommand get() {
        return new Told(size);
    }

    @Command(name = "test:growing", description = "answer with a size")
    @Examples("test:growing --most 3")
    @Fields("sizes: size")
    @Needs("law.see")
    private static final class Told implements ConsoleCommand {

        private final int size;

        @Option(names = "--most", paramLabel = "SIZE", description = "the largest size that is none of a problem")
        int most = Integer.MAX_VALUE;

        private Told(int size) {
            this.size = size;
        }

        @Override
        public Answer run(Progress progress) {
            return Answer.of("sizes", new Table("", List.of(new Table.Field("size", "Size")),
                    List.of(List.of(size)), List.of())).ending(size > most ? Outcome.PROBLEMS : Outcome.DONE);
        }
    }
}
