package org.manzanita.console.internal;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Why something sensitive is done. The line is on record, and they with it. */
final class ReasonOptions {

    private ReasonOptions() {}

    /** Of a command that has no reason of its own. */
    static final class Because {

        @Option(names = "--because", paramLabel = "WHY", description = "why names are shown in full, records taken out or a copy put back; it is put on record")
        Optional<String> because = Optional.empty();
    }

    /** Of a command that is given that reason, and of one that cannot be taken back. */
    static final class Ticket {

        @Option(names = "--ticket", paramLabel = "TICKET", description = "the number under which it was asked for, if there is one; it is put on record")
        Optional<String> ticket = Optional.empty();
    }
}
