package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.EntryId;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;

/**
 * Who must sign an agreement, whose signature counts, and when the last of them was given (EC 51747(g)(9)).
 *
 * <p>Whether a parent must sign is asked of the pupil's age on the day of signing.
 */
final class Signing {

    /** A signature that counts, and the day from which it does. */
    record Counted(Recorded<Signature> signature, LocalDate on) {}

    /** A signature that was recorded and does not count, and why. */
    record Discounted(Recorded<Signature> signature, String rule, String because) {}

    /** One signature that is needed: of one party, or of any one of several. */
    private record Need(Set<Party> parties, Optional<String> signer, String words) {

        boolean metBy(Signature signature) {
            return parties.contains(signature.party()) && signer.map(signature.signer()::equals).orElse(true);
        }
    }

    private final Period period;
    private final List<List<Party>> asked;
    private final LocalDate firstDay;
    private final Reading paperDate;
    private final int parentBelow;
    private final boolean electronicNeedsEvidence;
    private final Statuses ieps;
    private final Papers papers;
    private final Reading parentSigners;
    private final List<Counted> counted = new ArrayList<>();
    private final List<Discounted> discounted = new ArrayList<>();

    Signing(Period period, Law law, LawRow signers) {
        this(period, law, signers, signature -> true);
    }

    /** @param among the signatures that are looked at */
    Signing(Period period, Law law, LawRow signers, Predicate<Signature> among) {
        this.period = period;
        this.asked = signers.words().stream().map(Signing::parties).toList();
        this.firstDay = period.schooldays().getFirst();
        this.paperDate = Reading.of("paperSignatureDate", "signed", period.program(), firstDay);
        this.parentBelow = law.need("parentSignsBelowAge", "all", firstDay).integer();
        this.electronicNeedsEvidence = law.find("electronicSignatureEvidence", "all", firstDay)
                .map(LawRow::flag).orElse(false);
        this.ieps = Statuses.of(Status.IEP, period);
        this.papers = Papers.of(period);
        this.parentSigners = Reading.of("parentSigners", "asRecorded", period.program(), firstDay);
        period.pupil().signaturesOf(period.agreement().fact().agreementId()).stream()
                .filter(recorded -> among.test(recorded.fact())).forEach(this::take);
        counted.sort((one, other) -> one.on().compareTo(other.on()));
    }

    /** The day on which the last needed signature was given; empty while one is missing. */
    Optional<LocalDate> completed() {
        for (var signature : counted) {
            if (missing(signature.on()).isEmpty()) {
                return Optional.of(signature.on());
            }
        }
        return Optional.empty();
    }

    /** The parties, in words, whose needed signature was not given by the end of the day. */
    List<String> missing(LocalDate day) {
        var missing = new ArrayList<String>();
        for (var need : needs(day)) {
            if (!isMetBy(day, need)) {
                missing.add(need.words());
            }
        }
        return missing;
    }

    private boolean isMetBy(LocalDate day, Need need) {
        for (var given : counted) {
            if (!given.on().isAfter(day) && need.metBy(given.signature().fact())) {
                return true;
            }
        }
        return false;
    }

    /** The parties, in words, whose needed signature is missing altogether. */
    List<String> missing() {
        var last = counted.isEmpty() ? firstDay : counted.getLast().on();
        var onFirstDay = missing(last.isBefore(firstDay) ? firstDay : last);
        // A pupil who came of age since the last signature: the parent's was needed when it was given.
        return onFirstDay.isEmpty() ? missing(last) : onFirstDay;
    }

    List<Counted> counted() {
        return counted;
    }

    /** The first day on which that party's signature counts. */
    Optional<Counted> by(Party party) {
        return counted.stream().filter(given -> given.signature().fact().party() == party).findFirst();
    }

    List<Discounted> discounted() {
        return discounted;
    }

    /** Names the paper signatures of which the LEA takes the day of receipt, where that is later. */
    List<Ruling> dateOfReceiptTaken(LawRow under) {
        return counted.stream().filter(given -> given.on().isAfter(given.signature().fact().signedOn()))
                .map(given -> Ruling.throughout(period, Reason.notes("READING_USED", under.citation(),
                        "The paper signature of " + words(given.signature().fact().party()) + " is dated "
                                + given.signature().fact().signedOn() + ", and was received on " + given.on()
                                + ". The day of receipt is taken " + paperDate + ".",
                        Stream.concat(Stream.of(given.signature().id()), paperDate.evidence().stream()).toList())))
                .toList();
    }

    /** Whether that party has to sign on some condition. */
    boolean mayNeed(Party party) {
        return asked.stream().anyMatch(named -> named.contains(party));
    }

    boolean isMinorOn(LocalDate day) {
        return period.pupil().ageOn(day).map(age -> age < parentBelow).orElse(true);
    }

    /** The agreement's entry, and those of the signatures that count. */
    List<EntryId> evidence() {
        var evidence = new ArrayList<EntryId>();
        evidence.add(period.agreement().id());
        counted.forEach(given -> evidence.add(given.signature().id()));
        return evidence;
    }

    static String words(Party party) {
        return "the " + party.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Need> needs(LocalDate day) {
        var needs = new ArrayList<Need>();
        for (var named : asked) {
            var parties = EnumSet.noneOf(Party.class);
            for (var party : named) {
                if (isNeeded(party, day)) {
                    parties.add(party);
                }
            }
            if (parties.contains(Party.COURSE_TEACHER)) {
                courseTeachers().forEach(teacher -> needs.add(new Need(EnumSet.allOf(Party.class),
                        Optional.of(teacher), "the teacher " + teacher)));
            } else if (!parties.isEmpty()) {
                needs.add(new Need(parties, Optional.empty(),
                        parties.size() == 1
                                ? words(parties.iterator().next())
                                : String.join(" or ", parties.stream().map(Signing::words).toList())));
            }
        }
        return needs;
    }

    /** One party, or those of whom one is enough: {@code pupil|parentOrGuardian}. */
    private static List<Party> parties(String word) {
        return Arrays.stream(word.split("\\|")).map(token -> Tokens.parse(Party.class, token)).toList();
    }

    private boolean isNeeded(Party party, LocalDate day) {
        return switch (party) {
            case PARENT_OR_GUARDIAN -> isMinorOn(day);
            case SPECIAL_EDUCATION_TEACHER -> ieps.holdOn(day) || ieps.holdOn(firstDay);
            // No record names those who assist a pupil, so whether one of them is missing cannot be known.
            case ASSISTING_PERSON -> false;
            case PUPIL, SUPERVISING_TEACHER, COURSE_TEACHER, PRINCIPAL -> true;
        };
    }

    private List<String> courseTeachers() {
        var agreementId = period.agreement().fact().agreementId();
        return period.pupil().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> course.agreementId().map(agreementId::equals).orElse(false))
                .map(CourseEnrollment::teacher).distinct().sorted().toList();
    }

    private void take(Recorded<Signature> recorded) {
        var signature = recorded.fact();
        var who = words(signature.party());
        boolean beforeBirth = period.pupil().person()
                .map(person -> signature.signedOn().isBefore(person.fact().birthDate())).orElse(false);
        if (beforeBirth) {
            discounted.add(new Discounted(recorded, "A-03", "The signature of " + who + " is dated "
                    + signature.signedOn() + ", before the pupil was born."));
        } else if (signature.party() == Party.PARENT_OR_GUARDIAN
                && signature.signer().equals(period.pupil().pupil().value())) {
            discounted.add(new Discounted(recorded, "A-03", "The signature of " + who + " of " + signature.signedOn()
                    + " is by the pupil, so it does not count."));
        } else if (signature.party() == Party.PARENT_OR_GUARDIAN && withoutRights(signature).isPresent()) {
            discounted.add(new Discounted(recorded, "A-03", "The signature of " + who + " of " + signature.signedOn()
                    + " is by " + signature.signer() + ", " + withoutRights(signature).get()
                    + ", so it does not count."));
        } else if (signature.method() == SignatureMethod.ELECTRONIC && electronicNeedsEvidence
                && signature.evidence().map(String::isBlank).orElse(true)) {
            discounted.add(new Discounted(recorded, "A-07", "The electronic signature of " + who + " of "
                    + signature.signedOn() + " has no evidence record, so it does not count."));
        } else if (papers.unbound(signature).isPresent()) {
            discounted.add(new Discounted(recorded, "A-07", "The signature of " + who + " of " + signature.signedOn()
                    + " does not count: " + papers.unbound(signature).get() + "."));
        } else if (signature.party() == Party.SUPERVISING_TEACHER && !maySupervise(signature.signer())) {
            discounted.add(new Discounted(recorded, "A-03", "The signature of " + who + " is by "
                    + signature.signer() + ", who is neither the supervisor " + period.agreement().fact().supervisor()
                    + " nor a certificated employee of the LEA, so it does not count."));
        } else {
            counted.add(new Counted(recorded, effective(signature)));
        }
    }

    /**
     * Why the signer is not known to hold the pupil's rights. Whom no row names stands as the LEA recorded the signature,
     * unless it chose to count those alone who were verified.
     */
    private Optional<String> withoutRights(Signature signature) {
        var holder = period.pupil().rightsHolder(signature.signer()).map(Recorded::fact);
        if (holder.isEmpty()) {
            return parentSigners.is("verified")
                    ? Optional.of("whom nobody has verified as holding the pupil's rights " + parentSigners)
                    : Optional.empty();
        }
        if (!holder.get().isVerified()) {
            return Optional.of("whom nobody has verified as holding the pupil's rights");
        }
        return holder.get().holdsOn(signature.signedOn())
                ? Optional.empty()
                : Optional.of("who did not hold the pupil's rights on that day");
    }

    private boolean maySupervise(String signer) {
        return signer.equals(period.agreement().fact().supervisor())
                || period.program().educator(signer).map(educator -> educator.fact().certificated()
                        && educator.fact().employer().equals(period.program().lea().lea())).orElse(false);
    }

    private LocalDate effective(Signature signature) {
        if (signature.method() == SignatureMethod.PAPER && paperDate.is("received")) {
            return signature.receivedOn().filter(received -> received.isAfter(signature.signedOn()))
                    .orElse(signature.signedOn());
        }
        return signature.signedOn();
    }
}
