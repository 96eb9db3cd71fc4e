package org.manzanita.health.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.health.internal.HomeFolder;
import org.manzanita.health.internal.Said;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether other accounts of the machine can read or write the home folder, past all rights. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=files")
public final class FilesCheck implements HealthCheck {

    private final Path home;

    @Activate
    public FilesCheck(BundleContext context) {
        this(HomeFolder.of(context));
    }

    FilesCheck(Path home) {
        this.home = home;
    }

    @Override
    public Result execute() {
        try {
            var permissions = Files.getPosixFilePermissions(home);
            if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                return Said.fails("Every account of this machine may write the home folder, and so do everything.",
                        "chmod 700 " + home);
            }
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE)
                            ? Said.warns("Every account of this machine may look into the home folder, which holds"
                                    + " pupils' records.", "chmod 700 " + home)
                            : Said.well("Other accounts of this machine cannot look into the home folder.");
        } catch (UnsupportedOperationException e) {
            return Said.well("This system has no such permissions; they are not looked at.");
        } catch (IOException e) {
            return Said.fails("The home folder " + home + " cannot be asked for its permissions: " + e,
                    "See whether it is there.");
        }
    }
}
