package org.manzanita.console.internal;

import picocli.CommandLine.Option;

/** What a command that changes something can be told besides. */
final class TrialOptions {

    @Option(names = "--dry-run", description = "change nothing: do it on paper, by the same checks and rules, and say what would be different")
    boolean dryRun;

    @Option(names = "--diff", description = "as --dry-run, and show every entry that would be added or withdrawn")
    boolean diff;

    boolean isTrial() {
        return dryRun || diff;
    }
}
