package org.manzanita.vendor.internal.command;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzanita.vendor.internal.Reload;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Looks at the folders of plug-ins that run here, twice a second, for as long as the platform runs. */
@Component(service = Reloading.class)
public final class Reloading {

    private static final long EVERY_MILLISECONDS = 500;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "vendor:run");
        thread.setDaemon(true);
        return thread;
    });

    /** Dynamic, since what a reload brings in has this made anew, and the looking goes on. */
    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    @Nullable
    volatile Installed installed;

    /** Looks now, and again and again from now on. */
    void begin(Reload reload, Consumer<String> say) {
        look(reload, say);
        var again = looking.scheduleWithFixedDelay(() -> look(reload, say), EVERY_MILLISECONDS, EVERY_MILLISECONDS,
                TimeUnit.MILLISECONDS);
        assert !again.isDone();
    }

    private void look(Reload reload, Consumer<String> say) {
        var now = installed;
        if (now == null) {
            return;
        }
        try {
            reload.look(now::tried).ifPresent(say);
        } catch (UncheckedIOException e) {
            say.accept(e.getMessage() + " It is looked at again.");
        }
    }

    @Deactivate
    void end() {
        looking.shutdownNow();
    }
}
