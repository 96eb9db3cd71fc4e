package org.manzanita.documents.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Standpoint;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.Fact;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Signature;
import org.manzanita.model.SigningEvidence;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** One agreement in the file of its pupil, with the papers that were issued for it. */
record AgreementFile(Ledger ledger, Standpoint standpoint, PupilFile file, Agreement agreement) {

    /** @throws CommandException if the ledger holds no such agreement */
    static AgreementFile of(Ledger ledger, Standpoint standpoint, String agreementId) {
        var found = new ArrayList<AgreementFile>();
        ledger.sweep(standpoint.lea(), standpoint.asOf(), (pupil, entries) -> {
            var file = new PupilFile(pupil, entries);
            file.agreements().stream().map(Recorded::fact)
                    .filter(agreement -> agreement.agreementId().equals(agreementId))
                    .forEach(agreement -> found.add(new AgreementFile(ledger, standpoint, file, agreement)));
        });
        if (found.isEmpty()) {
            throw CommandException.notFound("The ledger of " + standpoint.lea() + " holds no agreement '" + agreementId
                    + "'.", "To see the agreements there are: agreement:list");
        }
        return found.getLast();
    }

    /** The issued papers, those of the highest version last. */
    List<IssuedPaper> papers() {
        return file.all(IssuedPaper.class).stream().map(Recorded::fact)
                .filter(paper -> paper.agreementId().equals(agreement.agreementId()))
                .sorted(Comparator.comparing(IssuedPaper::version).thenComparing(IssuedPaper::language)).toList();
    }

    List<Recorded<Signature>> signatures() {
        return file.signaturesOf(agreement.agreementId());
    }

    Optional<SigningEvidence> evidenceOf(Signature signature) {
        return signature.evidence().flatMap(id -> file.all(SigningEvidence.class).stream().map(Recorded::fact)
                .filter(evidence -> evidence.evidenceId().equals(id)
                        && evidence.agreementId().equals(agreement.agreementId()))
                .reduce((earlier, later) -> later));
    }

    /** Records the facts, all of them or none; the first entry's number and that of the last, as text. */
    String record(String by, Fact... facts) {
        var lines = Arrays.stream(facts).map(fact -> new Submission.Line(fact, "")).toList();
        var entries = ledger.append(new Submission(standpoint.lea(), by, lines, List.of()));
        return entries.size() == 1
                ? "entry " + entries.getFirst().id()
                : "entries " + entries.getFirst().id() + " to " + entries.getLast().id();
    }
}
