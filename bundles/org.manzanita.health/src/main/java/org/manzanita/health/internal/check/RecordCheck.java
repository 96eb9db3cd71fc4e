package org.manzanita.health.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.HomeFolder;
import org.manzanita.health.internal.Said;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the record of commands is whole, and can be written. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=record")
public final class RecordCheck implements HealthCheck {

    private final Journal journal;
    private final Path folder;

    @Activate
    public RecordCheck(BundleContext context, @Reference Journal journal) {
        this(journal, HomeFolder.of(context).resolve("journal"));
    }

    RecordCheck(Journal journal, Path folder) {
        this.journal = journal;
        this.folder = folder;
    }

    @Override
    public Result execute() {
        var found = journal.verify();
        if (!found.isSound()) {
            return Said.fails("The record of commands is not as it was written: " + found.says(),
                    "Keep the file as it is, and find out who could write " + folder + ": log:verify");
        }
        try {
            Files.createDirectories(folder);
            var tried = Files.createTempFile(folder, "tried", ".tmp");
            Files.write(tried, new byte[1024]);
            Files.delete(tried);
        } catch (IOException e) {
            return Said.fails("The record of commands cannot be written, so commands that change anything are refused: "
                    + e, "See whether the disk is full, and who may write " + folder + ".");
        }
        return Said.well("It can be written, and all " + found.records() + " records are as they were.");
    }
}
