package org.manzanita.console.internal.command;

import java.util.Optional;
import org.manzanita.console.Standpoint;
import org.manzanita.credit.Question;
import org.manzanita.model.SchoolYear;
import picocli.CommandLine.Option;

/** The options by which judging is told of whose law to use; a picocli mixin. */
final class CreditOptions {

    @Option(names = "--under-law-of", paramLabel = "YEAR", description = "judge as if the law of this school year had held; each day under its own law unless given")
    Optional<SchoolYear> underLawOf = Optional.empty();

    /** The question that is asked from there, about the school year. */
    Question question(Standpoint standpoint, SchoolYear year) {
        return new Question(standpoint.lea(), year, standpoint.asOf(), underLawOf);
    }

    /** A few words for a heading; empty unless another year's law is used. */
    String words() {
        return underLawOf.map(year -> ", under the law of " + year).orElse("");
    }
}
