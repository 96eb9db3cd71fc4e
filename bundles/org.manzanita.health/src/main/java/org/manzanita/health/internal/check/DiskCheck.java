package org.manzanita.health.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.HomeFolder;
import org.manzanita.health.internal.Said;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether the disk of the home folder has room. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=disk")
public final class DiskCheck implements HealthCheck {

    private static final long MIB = 1024L * 1024;

    /** Below this a day's imports may not fit. */
    static final long LITTLE = 1024 * MIB;

    /** Below this an import of one LEA may not fit. */
    static final long TOO_LITTLE = 200 * MIB;

    private final Path home;

    @Activate
    public DiskCheck(BundleContext context) {
        this(HomeFolder.of(context));
    }

    DiskCheck(Path home) {
        this.home = home;
    }

    @Override
    public Result execute() {
        try {
            return of(Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            return Said.fails("The disk of the home folder " + home + " cannot be asked: " + e,
                    "See whether it is mounted.");
        }
    }

    Result of(long free) {
        var says = "The disk of " + home + " has " + free / MIB + " MiB free.";
        var toDo = "Make room: " + home.resolve("log")
                + " and old copies of ledgers may go elsewhere. When it is full, "
                + "nothing is lost that was acknowledged, and nothing more is taken in.";
        return free < TOO_LITTLE
                ? Said.fails(says, toDo)
                : free < LITTLE ? Said.warns(says, toDo) : Said.well(says);
    }
}
