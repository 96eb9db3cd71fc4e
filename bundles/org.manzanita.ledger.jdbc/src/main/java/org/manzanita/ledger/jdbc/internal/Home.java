package org.manzanita.ledger.jdbc.internal;

import java.nio.file.Path;
import org.manzanita.ledger.LedgerException;
import org.osgi.framework.BundleContext;

/** The folder of this installation's data. */
final class Home {

    private Home() {}

    /** @throws LedgerException if the framework was not told of one */
    static Path of(BundleContext context) {
        var home = context.getProperty("manzanita.home");
        if (home == null || home.isBlank()) {
            throw new LedgerException("It is not said where the ledger is kept. Set the framework property"
                    + " manzanita.home to a folder.");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }
}
