package org.manzanita.console;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command of the console: one small class that picocli's annotations describe.
 *
 * <p>The class carries {@code @Command(name = "scope:verb", description = ...)}, {@link Needs}, {@link Examples} and {@link Fields}; its options and
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

    /** How the command is used. What the annotations say, unless the command is made from something at run time. */
    default CommandSpec spec() {
        return CommandSpec.forAnnotatedObject(this);
    }

    /** The right that it needs; empty if it does not say, and then nobody may run it. */
    default Optional<Needs> needs() {
        return Optional.ofNullable(getClass().getAnnotation(Needs.class));
    }

    /**
     * How what was just done is taken back, where that hangs on how it was before; empty where it is as {@link Needs#undo}
     * says.
     */
    default Optional<String> undo() {
        return Optional.empty();
    }

    /** Whole command lines that show how it is used. */
    default List<String> examples() {
        var examples = getClass().getAnnotation(Examples.class);
        return examples == null ? List.of() : List.of(examples.value());
    }

    /** What programs find in its answer, as {@link Fields} writes it; empty if it does not say. */
    default List<String> fields() {
        var fields = getClass().getAnnotation(Fields.class);
        return fields == null ? List.of() : List.of(fields.value());
    }
}
