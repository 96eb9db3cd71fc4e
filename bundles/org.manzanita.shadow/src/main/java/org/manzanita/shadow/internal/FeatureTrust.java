package org.manzanita.shadow.internal;

import java.nio.file.Path;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.platform.FeatureChanges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code feature:trust}: let a root certificate say who may sign. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:trust")
@Command(name = "feature:trust", description = "let a root certificate say who may sign what is brought in", footer = "Compare the fingerprint with the one that whoever keeps the root tells you by another way. Each feature still has to be approved.")
@Examples("feature:trust root.pem")
@Needs(value = "plugin.approve/approve", changes = true, undo = "delete its file from the folder trust of the installation's home")
public final class FeatureTrust implements ConsoleCommand {

    private final FeatureChanges changes;

    @Parameters(paramLabel = "FILE", description = "the certificate of the root, as keytool -exportcert -rfc writes it")
    @Reads
    Path file = Path.of("");

    @Activate
    public FeatureTrust(@Reference FeatureChanges changes) {
        this.changes = changes;
    }

    @Override
    public Answer run(Progress progress) {
        return Refusals.told(() -> {
            var root = changes.rootIn(file);
            if (!DryRun.notes("lets this root say who may sign: " + root)) {
                changes.trust(file);
            }
            return Answer.of(Part.Prose.of(Line.of("The root is that of " + root + ".").in(Tone.GOOD)));
        });
    }
}
