package org.manzanita.policy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The YAML of a policy file, read within bounds of length and depth that no policy needs. */
final class PolicyText {

    /** Characters; a large policy has a tenth of them. */
    private static final int LONGEST = 1 << 17;

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
            return new Compose(settings).composeString(text);
        } catch (StackOverflowError e) {
            throw new YamlEngineException("It is nested deeper than any policy is.");
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
