package org.manzanita.policy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The YAML of a policy file, read within bounds of length and depth that no policy needs. */
final class PolicyText {

    /** Characters; a large policy has a tenth of them. */
    private static final int LONGEST = 1 << 17;

    /** A policy has a tenth of it. */
    private static final int DEEPEST = 64;

    private PolicyText() {}

    /**
     * The document; empty if there is none.
     *
     * @throws YamlEngineException if it is no YAML, or beyond the bounds
     */
    static Optional<Node> read(String name, Reader in) {
        var settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0).setUseMarks(true).build();
        var text = text(in);
        try {
            int depth = 0;
            for (var event : new Parse(settings).parseString(text)) {
                boolean isBegun = event.getEventId() == ID.SequenceStart || event.getEventId() == ID.MappingStart;
                boolean isEnded = event.getEventId() == ID.SequenceEnd || event.getEventId() == ID.MappingEnd;
                depth = isBegun ? depth + 1 : isEnded ? depth - 1 : depth;
                if (depth > DEEPEST) {
                    // Found out before it is read: that would take its time, and then overflow the stack.
                    throw new YamlEngineException("It is nested deeper than any policy is.");
                }
            }
            return new Compose(settings).composeString(text);
        } catch (NumberFormatException e) {
            // The library's own answer to an escape that breaks off at the end of the file.
            throw new YamlEngineException("An escape such as \\x41 breaks off.", e);
        }
    }

    private static String text(Reader in) {
        try {
            var text = new char[LONGEST + 1];
            int length = 0;
            for (int read = in.read(text); read > 0; read = in.read(text, length, text.length - length)) {
                length += read;
            }
            if (length > LONGEST) {
                throw new YamlEngineException("It has more than " + LONGEST + " characters.");
            }
            return new String(text, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
