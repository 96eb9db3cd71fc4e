package org.manzanita.console.ssh.internal;

import java.time.Duration;
import java.util.List;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;

/** Takes every record of a command and keeps none: where many are given, each would be forced to disk twice. */
final class Forgetful implements Journal {

    @Override
    public long intend(Acting acting, String command, boolean changes) {
        return 1;
    }

    @Override
    public void ended(long intent, Acting acting, String command, int exitCode, Duration took) {}

    @Override
    public void refused(Caller caller, String command, String right) {}

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public List<String> texts() {
        return List.of();
    }

    @Override
    public Verification verify() {
        return new Verification(0, "", 0, "");
    }

    @Override
    public Verification verify(long known, String knownHash) {
        return verify();
    }
}
