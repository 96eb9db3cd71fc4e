package org.manzanita.law.california;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Signature;
import org.manzanita.model.SigningEvidence;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;

/**
 * The papers of an agreement that were issued, and to which of them a signature is bound.
 *
 * <p>A signature whose evidence is recorded is bound to the bytes and the language that the evidence names. Another is
 * taken for the version that stood on its date.
 */
final class Papers {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final String agreementId;
    private final List<Recorded<IssuedPaper>> issued;
    private final List<Recorded<SigningEvidence>> evidence;

    private Papers(String agreementId, List<Recorded<IssuedPaper>> issued, List<Recorded<SigningEvidence>> evidence) {
        this.agreementId = agreementId;
        this.issued = issued;
        this.evidence = evidence;
    }

    static Papers of(Period period) {
        var id = period.agreement().fact().agreementId();
        return new Papers(id,
                period.pupil().all(IssuedPaper.class).stream()
                        .filter(paper -> paper.fact().agreementId().equals(id))
                        .sorted(Comparator.comparing(paper -> paper.fact().version())).toList(),
                period.pupil().all(SigningEvidence.class).stream()
                        .filter(record -> record.fact().agreementId().equals(id)).toList());
    }

    /** The first paper of each version that amends the agreement, in order of version. */
    List<Recorded<IssuedPaper>> amendments() {
        return issued.stream().filter(paper -> paper.fact().amendsFrom().isPresent())
                .filter(paper -> issued.stream().filter(other -> other.fact().version() == paper.fact().version())
                        .findFirst().map(paper::equals).orElse(false))
                .toList();
    }

    /** Why the signature does not stand for any paper of the agreement; empty if it does. */
    Optional<String> unbound(Signature signature) {
        var record = evidenceOf(signature);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        var bound = record.get();
        var same = issued.stream().map(Recorded::fact).filter(paper -> paper.sha256().equals(bound.sha256())).toList();
        if (same.isEmpty()) {
            return Optional.of("its evidence " + bound.evidenceId() + " is bound to bytes with the SHA-256 "
                    + bound.sha256() + ", and no paper that was issued for agreement " + agreementId + " has them");
        }
        var shown = same.stream().filter(paper -> paper.language().equals(bound.language())).findFirst();
        if (shown.isEmpty()) {
            return Optional.of("its evidence " + bound.evidenceId() + " says that it was shown in '"
                    + bound.language() + "', and the paper with these bytes is in '" + same.getFirst().language()
                    + "'");
        }
        var actedOn = dayOf(bound.signedAt());
        if (!actedOn.equals(Optional.of(signature.signedOn()))) {
            return Optional.of("it is dated " + signature.signedOn() + ", and its evidence " + bound.evidenceId()
                    + " has the act at " + bound.signedAt()
                    + actedOn.map(day -> ", which is " + day + " in California").orElse(", which is no time"));
        }
        return shown.filter(paper -> signature.signedOn().isBefore(paper.issuedOn()))
                .map(paper -> "it is dated " + signature.signedOn() + ", before paper " + paper.paperId()
                        + " was issued on " + paper.issuedOn());
    }

    /** The day in California on which the time lies, whatever offset it was written with. */
    private static Optional<LocalDate> dayOf(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).atZoneSameInstant(CALIFORNIA).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the signature stands for that version or a later one. */
    boolean reaches(Signature signature, int version) {
        return versionOf(signature) >= version;
    }

    private int versionOf(Signature signature) {
        var record = evidenceOf(signature);
        if (record.isPresent()) {
            return issued.stream().map(Recorded::fact).filter(paper -> paper.sha256().equals(record.get().sha256()))
                    .mapToInt(IssuedPaper::version).max().orElse(0);
        }
        return standing(signature.signedOn());
    }

    private int standing(LocalDate day) {
        return issued.stream().map(Recorded::fact).filter(paper -> !paper.issuedOn().isAfter(day))
                .mapToInt(IssuedPaper::version).max().orElse(1);
    }

    private Optional<SigningEvidence> evidenceOf(Signature signature) {
        return signature.evidence().flatMap(id -> evidence.stream().map(Recorded::fact)
                .filter(record -> record.evidenceId().equals(id)).reduce((earlier, later) -> later));
    }
}
