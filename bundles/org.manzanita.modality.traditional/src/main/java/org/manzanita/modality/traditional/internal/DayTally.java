package org.manzanita.modality.traditional.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;

/** What has come together for one schoolday so far. */
final class DayTally {

    /** Minutes of some work that stand for the day. */
    record Share(Work work, int minutes) {}

    private final int needed;
    private final boolean syncNeedsWork;
    private final List<Share> shares = new ArrayList<>(2);
    private final List<Share> lost = new ArrayList<>(0);
    private final List<Attended> sessions = new ArrayList<>(1);
    private final List<Recorded<Assignment>> pending = new ArrayList<>(0);
    private final List<Reason> notes = new ArrayList<>(0);
    private final List<EntryId> engagement = new ArrayList<>(0);
    private boolean assigned;
    private long work;
    private long lostWork;
    private long synchronous;

    DayTally(DayRules rules, Readings readings) {
        this.needed = rules.needed();
        this.syncNeedsWork = readings.syncNeedsWork();
    }

    void count(Work counted, int minutes) {
        shares.add(new Share(counted, minutes));
        work += minutes;
    }

    void lose(Work lostWork, int minutes) {
        lost.add(new Share(lostWork, minutes));
        this.lostWork += minutes;
    }

    void attend(Attended session) {
        notes.addAll(session.notes());
        if (session.minutes() > 0) {
            sessions.add(session);
            synchronous += session.minutes();
        }
    }

    void assign() {
        assigned = true;
    }

    void await(Recorded<Assignment> assignment) {
        pending.add(assignment);
    }

    void note(Reason note) {
        notes.add(note);
    }

    void engage(EntryId evidence) {
        engagement.add(evidence);
    }

    /**
     * Minutes of work that the day still needs. With synchronous instruction alone it needs one, since that counts only
     * beside work (G-07).
     */
    int lack() {
        long lacking = needed - work - lostWork - synchronous;
        boolean withoutWork = syncNeedsWork && synchronous > 0 && work + lostWork == 0;
        return (int) Math.max(withoutWork ? 1 : 0, lacking);
    }

    boolean synchronousCounts() {
        return synchronous > 0 && (work > 0 || !syncNeedsWork);
    }

    /** Whether it counts on a day for which no work does, as the LEA chose to read the law. */
    boolean synchronousCountsAlone() {
        return synchronous > 0 && work == 0 && !syncNeedsWork;
    }

    /** Minutes that count toward the day. */
    int counted() {
        return (int) Math.min(Integer.MAX_VALUE, work + (synchronousCounts() ? synchronous : 0));
    }

    /** Whether the day would have been met, had no work been lost. */
    boolean wouldBeMet() {
        return lostWork > 0 && work + lostWork + synchronous >= needed;
    }

    List<Share> shares() {
        return shares;
    }

    List<Share> lost() {
        return lost;
    }

    List<Attended> sessions() {
        return sessions;
    }

    List<Recorded<Assignment>> pending() {
        return pending;
    }

    List<Reason> notes() {
        return notes;
    }

    List<EntryId> engagement() {
        return engagement;
    }

    boolean isBlank() {
        return !assigned && shares.isEmpty() && lost.isEmpty() && sessions.isEmpty() && notes.isEmpty();
    }
}
