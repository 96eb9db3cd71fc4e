package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** What an agreement needs by the law of its first day, and what of it is given. */
final class Agreements {

    private static final String ELEMENT = "agreementElement";
    private static final String SIGNERS = "agreementSigners";
    private static final String SIGNS_BELOW = "parentSignsBelowAge";

    /** A party whose signature the agreement needs or has. */
    record Signer(String party, boolean needed, Optional<Recorded<Signature>> given) {}

    /** An element that the agreement needs or has. */
    record Element(String name, boolean needed, boolean held, String section) {}

    private final Law law;

    Agreements(Law law) {
        this.law = law;
    }

    /** The parties who sign any agreement of its modality, then the others who signed it. */
    List<Signer> signers(Agreement agreement, PupilFile file) {
        var signatures = file.signaturesOf(agreement.agreementId());
        var needed = law.find(SIGNERS, agreement.modality(), agreement.from()).map(LawRow::words).orElse(List.of());
        var signers = new ArrayList<Signer>();
        for (var party : needed) {
            signers.add(new Signer(party, isAsked(party, agreement, file), signature(party, signatures)));
        }
        signatures.stream().map(signature -> Tokens.of(signature.fact().party())).distinct()
                .filter(party -> !needed.contains(party))
                .forEach(party -> signers.add(new Signer(party, false, signature(party, signatures))));
        return signers;
    }

    /** The first day on which every needed signature was given; empty while one is missing, or none is known. */
    static Optional<LocalDate> completeFrom(List<Signer> signers) {
        var needed = signers.stream().filter(Signer::needed).toList();
        if (needed.isEmpty() || needed.stream().anyMatch(signer -> signer.given().isEmpty())) {
            return Optional.empty();
        }
        return needed.stream().map(signer -> signer.given().orElseThrow().fact().signedOn())
                .max(LocalDate::compareTo);
    }

    /** The elements that law asks of its modality, then others that it holds. */
    List<Element> elements(Agreement agreement) {
        var elements = new ArrayList<Element>();
        law.rows(ELEMENT, agreement.from()).stream().filter(row -> row.applies().equals(agreement.modality()))
                .forEach(row -> elements.add(new Element(row.value(), true,
                        agreement.elements().contains(row.value()), row.section())));
        agreement.elements().stream()
                .filter(held -> elements.stream().noneMatch(element -> element.name().equals(held)))
                .forEach(held -> elements.add(new Element(held, false, true, "")));
        return elements;
    }

    private boolean isAsked(String party, Agreement agreement, PupilFile file) {
        if (party.equals(Tokens.of(Party.PARENT_OR_GUARDIAN))) {
            return law.find(SIGNS_BELOW, "all", agreement.from())
                    .flatMap(row -> file.ageOn(agreement.from()).map(age -> age < row.integer())).orElse(true);
        }
        return !party.equals(Tokens.of(Party.SPECIAL_EDUCATION_TEACHER))
                || file.statusOn(Status.IEP, agreement.from()).isPresent();
    }

    private static Optional<Recorded<Signature>> signature(String party, List<Recorded<Signature>> signatures) {
        return signatures.stream().filter(signature -> Tokens.of(signature.fact().party()).equals(party)).findFirst();
    }
}
