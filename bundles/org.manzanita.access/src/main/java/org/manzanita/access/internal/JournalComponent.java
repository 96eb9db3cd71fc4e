package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The journal in the folder {@code journal} of the home. It decides nothing itself. */
@Component(service = Journal.class)
public final class JournalComponent implements Journal {

    private final Journal journal;

    @Activate
    public JournalComponent(BundleContext context) {
        var home = Objects.requireNonNull(context.getProperty("manzanita.home"),
                "It is not said where the journal is kept. Set the framework property manzanita.home to a folder.");
        this.journal = new JournalFile(Path.of(home).toAbsolutePath().normalize().resolve("journal"),
                Clock.systemUTC(), System::nanoTime);
    }

    @Override
    public long intend(Acting acting, String command, boolean changes) {
        return journal.intend(acting, command, changes);
    }

    @Override
    public void ended(long intent, Acting acting, String command, int exitCode, Duration took) {
        journal.ended(intent, acting, command, exitCode, took);
    }

    @Override
    public void refused(Caller caller, String command, String right) {
        journal.refused(caller, command, right);
    }

    @Override
    public List<Line> lines() {
        return journal.lines();
    }

    @Override
    public List<String> texts() {
        return journal.texts();
    }

    @Override
    public Optional<String> doubt() {
        return journal.doubt();
    }

    @Override
    public Verification verify() {
        return journal.verify();
    }

    @Override
    public Verification verify(long number, String hash) {
        return journal.verify(number, hash);
    }
}
