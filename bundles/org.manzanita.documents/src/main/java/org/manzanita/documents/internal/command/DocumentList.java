package org.manzanita.documents.internal.command;

import java.util.List;
import java.util.Locale;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.documents.Documents;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code document:list}: the papers that can be made, and in which languages. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=document:list")
@Command(name = "document:list", description = "list the papers that can be made, and the languages they are made in", footer = "A translation that no translator has reviewed says so on every paper.")
@Examples({"document:list", "document:list --output json"})
@Fields({"papers: kind, about, says", "languages: language, name, direction, reviewed"})
@Needs("law.see")
public final class DocumentList implements ConsoleCommand {

    private static final List<Field> KINDS = List.of(new Field("kind", "Paper"), new Field("about", "About"),
            new Field("says", "What it is"));

    private static final List<Field> LANGUAGES = List.of(new Field("language", "Language"), new Field("name", "Name"),
            new Field("direction", "Written"), new Field("reviewed", "Reviewed by a translator"));

    private final Documents documents;

    @Activate
    public DocumentList(@Reference Documents documents) {
        this.documents = documents;
    }

    @Override
    public Answer run(Progress progress) {
        var kinds = documents.kinds().stream().map(kind -> List.<Object>of(kind.name(),
                kind.about().name().toLowerCase(Locale.ROOT), kind.says())).toList();
        var languages = documents.languages().stream().map(language -> List.<Object>of(language.tag(), language.name(),
                language.rightToLeft() ? "right to left" : "left to right", language.reviewed())).toList();
        return Answer.of(new Part.Rows("papers", new Table("Papers", KINDS, kinds, List.of())),
                new Part.Rows("languages", new Table("Languages", LANGUAGES, languages, List.of())));
    }
}
