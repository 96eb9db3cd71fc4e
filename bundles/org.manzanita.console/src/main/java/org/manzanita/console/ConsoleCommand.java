package org.manzanita.console;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command of the console: one small class that picocli's annotations describe.
 *
 * <p>The class carries {@code @Command(name = "scope:verb", description = ...)} and {@link Examples}; its options and
 * parameters are annotated fields. It is published as a service of prototype scope, with its name as the service
 * property {@link #NAME}, so that every use has an object of its own. It prints nothing: it answers.
 */
@ConsumerType
public interface ConsoleCommand {

    /** The service property that holds the command's name, {@code scope:verb}. */
    String NAME = "manzanita.command";

    /**
     * Does what was asked.
     *
     * @param progress where to tell how far a long work has come
     * @throws CommandException if it cannot be done; then nothing was changed, unless the message says otherwise
     */
    Answer run(Progress progress);
}
