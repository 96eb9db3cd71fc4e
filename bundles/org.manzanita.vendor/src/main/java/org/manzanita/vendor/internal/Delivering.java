package org.manzanita.vendor.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.stream.Collectors;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/** A plug-in that was tried and held, on its way into a delivery. */
public record Delivering(PlugInFolder plugIn, TriedPlugIn outcome) {

    /** Signs with a key of the vendor's own, and answers with the file. */
    public Path signedWith(Path keystore, String alias, Path password, Path folder) {
        return written(TryOutKeys.entry(keystore, alias, password), folder);
    }

    /** Signs with keys for trying out, which are made if there are none yet, and answers with the file. */
    public Path signedForTryingOut(Path folder) {
        var keys = TryOutKeys.in(plugIn.folder().resolve("keys"));
        if (!keys.exist()) {
            keys.make(plugIn.name());
        }
        return written(keys.vendor(), folder);
    }

    private Path written(KeyStore.PrivateKeyEntry key, Path folder) {
        try {
            return Packing.write(Packing.delivery(plugIn, outcome.built(), results(), key), folder, plugIn.delivery());
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The delivery cannot be written to " + folder + ": " + e
                    + ".", "");
        }
    }

    /** What was tried, a line each; before that whose results these are, and beside what it was tried. */
    private String results() {
        return outcome.tried().stream().map(each -> each.what() + "\t" + each.name() + "\tholds\n")
                .collect(Collectors.joining("", plugIn.name() + "\t" + plugIn.version() + "\nbeside\t"
                        + String.join(", ", outcome.beside()) + "\n", ""));
    }
}
