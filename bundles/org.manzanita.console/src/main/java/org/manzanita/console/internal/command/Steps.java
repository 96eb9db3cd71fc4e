package org.manzanita.console.internal.command;

import org.manzanita.console.Progress;

/** Tells the steps of an import or export, each once, and how far a long one has come. */
final class Steps implements org.manzanita.exchange.Progress {

    private static final long EVERY = 100_000;

    private final Progress progress;
    private String last = "";
    private long told;

    Steps(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void at(String step, long done, long total) {
        if (!step.equals(last)) {
            last = step;
            told = 0;
            progress.say(step + " …");
        } else if (done - told >= EVERY && done < total) {
            told = done;
            progress.say(step + " … " + done * 100 / total + " %");
        }
    }
}
