package org.manzanita.launcher;

/**
 * How the process ends when the launcher itself ends it.
 *
 * <p>The numbers are those of {@code sysexits.h}, well away from the small ones that the console's commands use.
 */
enum ExitCode {
    /** An option of the launcher was wrong. */
    USAGE(64),
    /** The console did not come up. */
    UNAVAILABLE(69),
    /** A fault of the launcher. */
    SOFTWARE(70),
    /** The home folder cannot be made or written. */
    HOME(73),
    /** Another process is using the home folder. */
    IN_USE(75),
    /** The distribution is not whole: a feature or a bundle is missing, or is not what its digest says. */
    DISTRIBUTION(78);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
