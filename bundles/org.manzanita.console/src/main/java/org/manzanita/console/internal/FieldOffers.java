package org.manzanita.console.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.console.ConsoleCommand;
import picocli.CommandLine.Model.OptionSpec;

/** What completion offers where fields of an answer are named. */
final class FieldOffers {

    private FieldOffers() {}

    /** Empty if the option names no fields. */
    static Optional<List<Offer>> of(OptionSpec option, ConsoleCommand command, String begun) {
        var fields = AnswerFields.tables(command);
        return switch (option.longestName()) {
            case "--columns" -> {
                // Those before stay as they are, and none is named twice.
                var before = begun.substring(0, begun.lastIndexOf(',') + 1);
                var named = List.of(before.split(","));
                yield Optional.of(Offer.whole(fields.stream().filter(field -> !named.contains(field))
                        .map(field -> before + field).toList()));
            }
            case "--sort" -> {
                var turn = begun.startsWith("-") ? "-" : "";
                yield Optional.of(Offer.whole(fields.stream().map(field -> turn + field).toList()));
            }
            case "--where" -> Optional.of(fields.stream().map(field -> new Offer(field + "=", false)).toList());
            default -> Optional.empty();
        };
    }
}
