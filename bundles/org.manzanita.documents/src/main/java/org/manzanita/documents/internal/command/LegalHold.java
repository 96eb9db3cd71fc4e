package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Acting;
import org.manzanita.console.CommandException;
import org.manzanita.console.Standpoint;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Setting;
import org.manzanita.model.Status;
import org.manzanita.model.Withdrawn;

/**
 * The legal hold on the records of one pupil, or of the whole LEA: what stands, and how it is put and taken off. Both are
 * facts; a hold that was taken off stays to be seen, with who took it off and why (EC 49062).
 *
 * @param pupil whose records; absent for those of the whole LEA
 */
record LegalHold(Ledger ledger, Standpoint at, Optional<PupilId> pupil) {

    private static final String SETTING = "legalHold";

    /** A hold that stands. */
    record Standing(EntryId id, LocalDate from, String why) {}

    static LegalHold of(Ledger ledger, Standpoint at, Optional<PupilId> pupil, boolean all) {
        if (pupil.isPresent() == all) {
            throw CommandException.wrongUse("Name the pupil, or say --all for the records of the whole LEA.", "");
        }
        return new LegalHold(ledger, at, pupil);
    }

    Optional<Standing> standing() {
        return pupil.isPresent()
                ? at.pupil(ledger, pupil.get()).statusOn(Status.LEGAL_HOLD, at.on())
                        .map(hold -> new Standing(hold.id(), hold.fact().from(), hold.fact().detail()))
                : at.program().setting(SETTING, at.on()).filter(hold -> !hold.fact().value().equals("none"))
                        .map(hold -> new Standing(hold.id(), hold.fact().from(), hold.fact().value()));
    }

    /** Puts a hold from the day of asking on. */
    Entry put(String by, String because) {
        return record(by, List.of(hold(at.on(), Optional.empty(), because, by))).getFirst();
    }

    /** Takes the hold off: it ends with the day of asking, and its entry is replaced by one that says so. */
    Entry takeOff(Standing standing, String by, String because) {
        return record(by, List.of(new Withdrawn(pupil, standing.id(), "taken off by " + by + ": " + because),
                hold(standing.from(), Optional.of(at.on()),
                        standing.why() + " (taken off by " + by + ": " + because + ")", by)))
                .getLast();
    }

    /** Whose records, in words. */
    String whose() {
        LeaId lea = at.lea();
        return pupil.map(PupilId::value).orElse("everybody of " + lea);
    }

    /** Who is named as the one who does it: the person at the console, unless nobody is named in this installation. */
    static String person(Optional<String> said) {
        return Acting.now().filter(acting -> !acting.grant().isUnlimited()).map(acting -> acting.caller().person())
                .or(() -> said)
                .orElseThrow(() -> CommandException.wrongUse("Say who does it, with --by.",
                        "Where people are named it is the one who is signed in."));
    }

    private Fact hold(LocalDate from, Optional<LocalDate> until, String why, String by) {
        return pupil.<Fact>map(id -> new PupilStatus(id, Status.LEGAL_HOLD, from, until, why))
                .orElseGet(() -> new Setting(SETTING, why, from, until, by));
    }

    private List<Entry> record(String by, List<Fact> facts) {
        return ledger.append(new Submission(at.lea(), by,
                facts.stream().map(fact -> new Submission.Line(fact, "")).toList(), List.of()));
    }
}
