package org.manzanita.console;

/** How a command ended, as scripts see it. */
public enum Outcome {
    DONE(0, "done"),
    FAILED(1, "failed: the fault lies with the system or the program, not with what was asked"),
    WRONG_USE(2, "wrong use: the command line could not be understood"),
    PROBLEMS(3, "checks found problems: what was given holds faults, which the answer lists"),
    NOT_FOUND(4, "not found: there is no such pupil, agreement, LEA, entry, folder or the like"),
    CONFLICT(5, "conflict: it would contradict what is already recorded or written"),
    NOT_ALLOWED(6, "not allowed: the file system or the installation does not permit it"),
    BUSY(7, "busy: nothing was done, and the same line can be given again: the ledger takes nothing at present, or somebody "
            + "else was faster"),
    STOPPED(8, "stopped: it was broken off because it was not wanted any more, and nothing of it was recorded");

    private final int exitCode;
    private final String meaning;

    Outcome(int exitCode, String meaning) {
        this.exitCode = exitCode;
        this.meaning = meaning;
    }

    public int exitCode() {
        return exitCode;
    }

    public String meaning() {
        return meaning;
    }
}
