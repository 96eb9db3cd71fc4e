package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperOrder;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Agreement;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Law;
import org.manzanita.rules.Policy;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** Where a paper is drafted: what was asked for, and all that may be looked up for it. */
record Desk(PaperOrder order, Ledger ledger, ProgramFile program, Law law, List<Policy> policies, Words words,
        Phrases phrases) {

    /** An agreement, in the file of its pupil. */
    record Found(PupilFile file, Recorded<Agreement> recorded) {

        Agreement agreement() {
            return recorded.fact();
        }
    }

    LeaId lea() {
        return program.lea().lea();
    }

    /** The person's name, first name first; the identifier if the LEA gave no name, or took it out. */
    String nameOf(String personId) {
        return ledger.name(lea(), personId).map(Desk::whole).orElse(personId);
    }

    private static String whole(PersonName name) {
        return (name.firstName() + " " + name.lastName()).replaceAll("\\s+", " ").strip();
    }

    /** @throws DocumentException if there is no such pupil */
    PupilFile pupil() {
        var pupil = pupilId(order.about());
        var entries = ledger.about(lea(), pupil, order.question().asOf());
        if (entries.isEmpty()) {
            throw DocumentException.notFound("The ledger of " + lea() + " holds nothing about a pupil " + pupil
                    + ". To see the pupils there are: pupil:list");
        }
        return new PupilFile(pupil, entries);
    }

    /** @throws DocumentException if there is no such agreement */
    Found agreement() {
        var found = new ArrayList<Found>();
        ledger.sweep(lea(), order.question().asOf(), (pupil, entries) -> {
            var file = new PupilFile(pupil, entries);
            file.agreements().stream().filter(recorded -> recorded.fact().agreementId().equals(order.about()))
                    .forEach(recorded -> found.add(new Found(file, recorded)));
        });
        if (found.isEmpty()) {
            throw DocumentException.notFound("The ledger of " + lea() + " holds no agreement '" + order.about()
                    + "'. To see the agreements there are: agreement:list");
        }
        return found.getLast();
    }

    /** What is to be written into a blank, if the order says so. */
    Optional<String> with(String blank) {
        return Optional.ofNullable(order.with().get(blank)).filter(text -> !text.isBlank());
    }

    private static PupilId pupilId(String text) {
        try {
            return new PupilId(text);
        } catch (IllegalArgumentException e) {
            throw DocumentException.notFound(String.valueOf(e.getMessage()));
        }
    }
}
