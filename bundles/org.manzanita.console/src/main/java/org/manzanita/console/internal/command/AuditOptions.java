package org.manzanita.console.internal.command;

import java.util.Optional;
import org.manzanita.audit.AuditQuestion;
import org.manzanita.console.Standpoint;
import org.manzanita.model.ReportingPeriod;
import picocli.CommandLine.Option;

/** The options by which the audit is told which claim to examine; a picocli mixin. */
final class AuditOptions {

    @Option(names = "--period", paramLabel = "PERIOD", description = "the claim to examine: P-1, P-2 or Annual; P-2 unless given, or what was claimed in its stead")
    Optional<ReportingPeriod> period = Optional.empty();

    /** The question that is asked from there of everybody. */
    AuditQuestion question(Standpoint standpoint, CreditOptions under) {
        return AuditQuestion.of(under.question(standpoint, standpoint.year()), standpoint.on()).period(period);
    }
}
