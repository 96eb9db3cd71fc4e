package org.manzanita.health.internal.command;

import java.util.Locale;
import java.util.logging.Level;
import org.manzanita.console.CommandException;
import org.manzanita.health.internal.log.Levels;

/** The levels of the log as people write them. */
final class LevelNames {

    private LevelNames() {}

    /** @throws CommandException if there is none of that name */
    static Level of(String text) {
        return Levels.ALL.stream().filter(level -> told(level).equals(text.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> CommandException.wrongUse("There is no level '" + text + "'.",
                        "There is " + String.join(", ", Levels.ALL.stream().map(LevelNames::told).toList()) + "."));
    }

    static String told(Level level) {
        return level.getName().toLowerCase(Locale.ROOT);
    }
}
