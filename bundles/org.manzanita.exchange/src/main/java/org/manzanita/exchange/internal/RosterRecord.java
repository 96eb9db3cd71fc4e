package org.manzanita.exchange.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.Educator;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.School;
import org.manzanita.model.Setting;

/** What stands in the ledger of whom and what a roster speaks. What a roster leaves out stays as it is here. */
final class RosterRecord {

    /** The setting by which the ledger knows which set was taken last: its times, and the digest of its bytes. */
    static final String TAKEN = "rosterTaken";

    private final Map<String, Pupil> pupils = new HashMap<>();
    private final Map<String, List<Enrollment>> enrollments = new HashMap<>();
    private final Set<String> statuses = new HashSet<>();
    private final Set<String> holders = new HashSet<>();
    private final Map<String, School> schools = new HashMap<>();
    private final Map<String, Educator> educators = new HashMap<>();
    private final Set<String> calendars = new HashSet<>();
    private Optional<Taken> taken = Optional.empty();

    /**
     * A set that was taken.
     *
     * @param changed its newest change; absent where its rows say none
     * @param written when the newest of its files was written
     * @param digest of its bytes
     */
    record Taken(Optional<Instant> changed, Instant written, String digest) {

        private static final String NONE = "-";

        String text() {
            return changed.map(Instant::toString).orElse(NONE) + " " + written + " " + digest;
        }

        static Optional<Taken> read(String text) {
            var parts = text.split(" ", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Taken(
                                parts[0].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(parts[0])),
                                Instant.parse(parts[1]), parts[2]))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    static RosterRecord of(Ledger ledger, LeaId lea) {
        var record = new RosterRecord();
        LedgerComparison.standing(ledger.aboutProgram(lea, EntryId.LATEST)).forEach(record::aboutProgram);
        ledger.sweep(lea, EntryId.LATEST,
                (pupil, entries) -> LedgerComparison.standing(entries).forEach(record::aboutPupil));
        return record;
    }

    private void aboutProgram(Entry entry) {
        switch (entry.fact()) {
            case School school -> schools.put(school.schoolId(), school);
            case Educator educator -> educators.put(educator.educatorId(), educator);
            case CalendarDay day -> calendars.add(day.calendarId());
            case Setting setting when setting.setting().equals(TAKEN) -> taken = Taken.read(setting.value());
            default -> {
            }
        }
    }

    private void aboutPupil(Entry entry) {
        switch (entry.fact()) {
            case Pupil pupil -> pupils.put(pupil.pupil().value(), pupil);
            case Enrollment enrollment -> enrollments
                    .computeIfAbsent(enrollment.pupil().value(), pupil -> new ArrayList<>()).add(enrollment);
            case RightsHolder holder -> holders.add(holder.pupil() + "/" + holder.holder());
            case PupilStatus status -> statuses.add(status.pupil() + "/" + status.status());
            default -> {
            }
        }
    }

    Optional<Pupil> pupil(String pupil) {
        return Optional.ofNullable(pupils.get(pupil));
    }

    Set<String> pupils() {
        return pupils.keySet();
    }

    List<Enrollment> enrollments(String pupil) {
        return enrollments.getOrDefault(pupil, List.of());
    }

    boolean hasStatus(String pupilAndStatus) {
        return statuses.contains(pupilAndStatus);
    }

    /** Whether the person is on record as holding the pupil's rights, verified or not. */
    boolean hasHolder(PupilId pupil, String holder) {
        return holders.contains(pupil + "/" + holder);
    }

    boolean hasSchool(String schoolId) {
        return schools.containsKey(schoolId);
    }

    boolean hasCalendar(String calendarId) {
        return calendars.contains(calendarId);
    }

    boolean hasEducator(String educatorId) {
        return educators.containsKey(educatorId);
    }

    Optional<Taken> taken() {
        return taken;
    }
}
