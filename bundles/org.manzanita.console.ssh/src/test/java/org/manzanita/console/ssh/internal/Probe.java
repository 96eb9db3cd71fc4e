package org.manzanita.console.ssh.internal;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** A command that needs a right, and does nothing. */
record Probe(String name, String right) implements ConsoleCommand {

    static final String RAN = "The command ran.";

    @Override
    public Answer run(Progress progress) {
        return Answer.of(Part.Prose.of(Part.Line.of(RAN)));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this).name(name);
    }

    @Override
    public Optional<Needs> needs() {
        return Optional.of(new Asked(right));
    }

    @SuppressWarnings("BadAnnotationImplementation") // A record has both methods.
    private record Asked(String value) implements Needs {

        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String undo() {
            return "";
        }

        @Override
        public boolean onlyRecords() {
            return false;
        }

        @Override
        public boolean severe() {
            return false;
        }

        @Override
        public boolean because() {
            return false;
        }

        @Override
        public Names names() {
            return Names.NONE;
        }

        @Override
        public String[] conceals() {
            return new String[0];
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Needs.class;
        }
    }
}
