package org.manzanita.vendor.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Progress;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.vendor.internal.KitPath;
import org.manzanita.vendor.internal.Template;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vendor:new}: begin a plug-in. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=vendor:new")
@Command(name = "vendor:new", description = "begin a plug-in of your own: a folder with a policy, a modality or a report, and its cases", footer = "A policy is data, and needs no Java; the other kinds bring Java, which the kit compiles. Everything in it is made up, holds, and is there to be changed.")
@Examples({"vendor:new example-usd", "vendor:new example-usd --lea 3467447", "vendor:new field-study --kind modality",
        "vendor:new field-study --kind modality --maven"})
@Needs(value = "plugin.approve/submit", changes = true, undo = "delete the folder")
public final class VendorNew implements ConsoleCommand {

    @Parameters(paramLabel = "FOLDER", description = "a folder that is not there yet; its name is the plug-in's")
    @Writes
    Path folder = Path.of("");

    @Option(names = "--lea", paramLabel = "CODE", description = "the LEA that it governs, by its seven digits; that of the sample district unless given")
    String lea = "3467447";

    @Option(names = "--kind", paramLabel = "KIND", description = "what it begins as: policy, policy-with-code, modality or report; policy unless given")
    String kind = Template.POLICY;

    @Option(names = "--maven", description = "also write a pom.xml, by which Maven tries and packs it, and editors know it; nothing else needs it")
    boolean maven;

    @Override
    public Answer run(Progress progress) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("A plug-in begins in " + folder + ".").in(Tone.GOOD));
        Writing.into(folder, this::begin)
                .forEach(file -> lines.add(Line.of(2, "", folder.resolve(file).toString())));
        lines.add(Line.of("To try it: vendor:test " + folder));
        return Answer.of(new Part.Prose(lines));
    }

    private List<String> begin(Path place) {
        var written = new ArrayList<>(Template.into(place, kind, lea));
        if (maven) {
            written.add(Template.maven(place, KitPath.of(Path.of(System.getProperty("manzanita.distribution", ".")),
                    List.of()).version()));
        }
        return written;
    }
}
