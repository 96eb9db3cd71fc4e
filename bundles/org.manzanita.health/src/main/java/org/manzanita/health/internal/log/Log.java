package org.manzanita.health.internal.log;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.manzanita.health.internal.HomeFolder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The log of this installation, from the start of this bundle to its end. */
@Component(service = Log.class, immediate = true)
public final class Log {

    private final LogFolder folder;
    private final Levels levels;

    @Activate
    public Log(BundleContext context) {
        this(HomeFolder.of(context).resolve("log"));
    }

    /** @param path where the log is kept */
    public Log(Path path) {
        this.folder = new LogFolder(path);
        this.levels = new Levels(path);
        levels.restore();
        LogManager.getLogManager().getLogger("").addHandler(folder);
    }

    @Deactivate
    public void stop() {
        LogManager.getLogManager().getLogger("").removeHandler(folder);
        folder.close();
    }

    public LogFolder folder() {
        return folder;
    }

    public Levels levels() {
        return levels;
    }
}
