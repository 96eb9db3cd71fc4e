package org.manzanita.console.internal;

import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command of a plug-in that throws what it is told to. */
@Command(name = "vendor:throw", description = "throw what is asked for")
@Examples("vendor:throw error")
@Needs("law.see")
final class ThrowingCommand implements ConsoleCommand {

    @Parameters(paramLabel = "WHAT", description = "what to throw")
    String what = "";

    @Override
    public Answer run(Progress progress) {
        return switch (what) {
            case "error" -> throw new StackOverflowError("pupil Maya Jiménez");
            case "linkage" -> throw new NoClassDefFoundError("org/example/Absent");
            case "fault" -> throw new IllegalStateException("pupil Maya Jiménez");
            case "refusal" -> throw CommandException.notFound("There is no such thing.", "");
            default -> Answer.of(Part.Prose.of(Part.Line.of("Nothing was thrown.")));
        };
    }
}
