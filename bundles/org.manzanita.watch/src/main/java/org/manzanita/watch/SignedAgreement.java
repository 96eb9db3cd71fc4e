package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.EntryId;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/**
 * Which of the signatures that an agreement needs were given by a day, and when the last of them was.
 *
 * @param missing the parties that have not signed, as tokens
 * @param completed the day of the last signature needed; absent while one is missing
 */
record SignedAgreement(List<String> missing, Optional<LocalDate> completed, List<EntryId> evidence) {

    private static final int ADULT = 18;

    /** Empty if no installed law says who signs for the modality. */
    static Optional<SignedAgreement> of(PupilFile file, Recorded<Agreement> agreement, Law law, LocalDate on) {
        return law.find("agreementSigners", agreement.fact().modality(), agreement.fact().from())
                .map(row -> of(file, agreement, law, row.words(), on));
    }

    private static SignedAgreement of(PupilFile file, Recorded<Agreement> agreement, Law law, List<String> signers,
            LocalDate on) {
        var from = agreement.fact().from();
        int adult = law.find("parentSignsBelowAge", "all", from).map(row -> row.integer()).orElse(ADULT);
        boolean isMinor = file.ageOn(from).map(age -> age < adult).orElse(true);
        var missing = new ArrayList<String>();
        var evidence = new ArrayList<EntryId>(List.of(agreement.id()));
        LocalDate last = LocalDate.MIN;
        for (var signer : signers) {
            if (!isNeeded(signer, isMinor, file, agreement.fact())) {
                continue;
            }
            var signed = signature(file, agreement.fact(), signer, on);
            if (signed.isEmpty()) {
                missing.add(signer);
            } else {
                evidence.add(signed.get().id());
                last = signed.get().fact().signedOn().isAfter(last) ? signed.get().fact().signedOn() : last;
            }
        }
        return new SignedAgreement(List.copyOf(missing), missing.isEmpty() ? Optional.of(last) : Optional.empty(),
                evidence);
    }

    private static boolean isNeeded(String signer, boolean isMinor, PupilFile file, Agreement agreement) {
        return switch (signer) {
            case "parentOrGuardian" -> isMinor;
            case "specialEducationTeacher" -> agreement.specialEducationTeacher().isPresent()
                    || file.statusOn(Status.IEP, agreement.from()).isPresent();
            default -> true;
        };
    }

    private static Optional<Recorded<Signature>> signature(PupilFile file, Agreement agreement, String signer,
            LocalDate on) {
        return file.signaturesOf(agreement.agreementId()).stream()
                .filter(signature -> !signature.fact().signedOn().isAfter(on)
                        && serves(signature.fact().party(), signer) && holdsRights(file, signature.fact()))
                .min((one, other) -> one.fact().signedOn().compareTo(other.fact().signedOn()));
    }

    /** A parent of whom it is on record that nobody verified their rights has not signed. */
    private static boolean holdsRights(PupilFile file, Signature signature) {
        return signature.party() != Party.PARENT_OR_GUARDIAN || file.rightsHolder(signature.signer())
                .map(holder -> holder.fact().holdsOn(signature.signedOn())).orElse(true);
    }

    private static boolean serves(Party party, String signer) {
        return signer.equals("pupilOrParent")
                ? party == Party.PUPIL || party == Party.PARENT_OR_GUARDIAN
                : Tokens.of(party).equals(signer);
    }
}
