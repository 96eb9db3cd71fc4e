package org.manzanita.documents.internal.command;

import java.util.Optional;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that put a legal hold on records, or take one off, are given. */
final class LegalHoldOptions {

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(arity = "0..1", paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    Optional<PupilId> pupil = Optional.empty();

    @Option(names = "--all", description = "the records of every pupil of the LEA")
    boolean all;

    @Option(names = "--because", paramLabel = "WHY", required = true, description = "why, without the pupil's name")
    String because = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who does it; needed where nobody is named, and else the person who is signed in")
    Optional<String> by = Optional.empty();

    /** The hold of which is spoken. */
    LegalHold hold(Ledger ledger) {
        return LegalHold.of(ledger, from.in(ledger), pupil, all);
    }

    /** Who is named as the one who does it. */
    String person() {
        return LegalHold.person(by);
    }
}
