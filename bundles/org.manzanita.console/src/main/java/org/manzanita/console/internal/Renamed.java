package org.manzanita.console.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Formerly;

/** The old names of commands and options. Whoever uses one is told the new one. */
final class Renamed {

    private Renamed() {}

    /** A command by its name of today, and what is said to whoever used the old one. */
    record Now(String command, String warning) {}

    static Optional<Now> command(CommandSet commands, String typed) {
        return commands.names().stream()
                .flatMap(name -> commands.lend(name, Renamed::formerly).flatMap(former -> former)
                        .filter(former -> !typed.isEmpty() && former.command().equals(typed))
                        .map(former -> new Now(name, warning(typed, name, former))).stream())
                .findFirst();
    }

    /** The words of a line, its options by their names of today. */
    static List<String> options(ConsoleCommand command, List<String> words, Consumer<String> say) {
        var former = formerly(command);
        return former.isEmpty() ? words : words.stream().map(word -> today(word, former.get(), say)).toList();
    }

    /** Whether the command was called so before. */
    static boolean wasCalled(ConsoleCommand command, String name) {
        return formerly(command).filter(former -> former.command().equals(name)).isPresent();
    }

    private static String today(String word, Formerly former, Consumer<String> say) {
        for (var option : former.options()) {
            var names = option.split("=", 2);
            if (word.equals(names[0]) || word.startsWith(names[0] + "=")) {
                say.accept(warning(names[0], names[1], former));
                return names[1] + word.substring(names[0].length());
            }
        }
        return word;
    }

    private static String warning(String before, String now, Formerly former) {
        return before + " is called " + now + " now. The old name works until the end of the school year "
                + former.until() + ".";
    }

    private static Optional<Formerly> formerly(ConsoleCommand command) {
        @Nullable
        Formerly former = command.getClass().getAnnotation(Formerly.class);
        return Optional.ofNullable(former);
    }
}
