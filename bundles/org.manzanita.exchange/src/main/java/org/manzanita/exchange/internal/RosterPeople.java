package org.manzanita.exchange.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.RosterTable.RosterRow;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Educator;
import org.manzanita.model.LeaId;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;

/** Makes pupils, educators and their names of a roster's users. What it does not say of them stays as it is on record. */
final class RosterPeople {

    private static final Pattern USER_ID = Pattern.compile("\\{([^:{}]*):([^{}]*)}");
    private static final int OLDEST = 120;

    private final Map<String, RosterRow> users;
    private final Map<String, RosterRow> demographics;
    private final boolean demographicsUnsure;
    private final boolean delta;
    private final RosterRecord record;
    private final RosterSaid said;
    private final LeaId lea;
    private final LocalDate today;
    private final Incoming incoming;
    private final Faults faults;
    private final Map<String, Optional<String>> pupils = new HashMap<>();
    private final Map<String, String> userOfPerson = new HashMap<>();
    private final Set<String> withoutCertification = new HashSet<>();

    /**
     * @param demographicsUnsure whether a day of birth may stand in a row that is at fault
     * @param delta whether the set holds changes alone, so that a user can be named whom it does not hold
     */
    RosterPeople(Map<String, RosterRow> users, Map<String, RosterRow> demographics, boolean demographicsUnsure,
            boolean delta, RosterRecord record, RosterSaid said, LeaId lea, LocalDate today, Incoming incoming,
            Faults faults) {
        this.users = users;
        this.demographics = demographics;
        this.demographicsUnsure = demographicsUnsure;
        this.delta = delta;
        this.record = record;
        this.said = said;
        this.lea = lea;
        this.today = today;
        this.incoming = incoming;
        this.faults = faults;
    }

    /**
     * The LEA's identifier of the user as a pupil, who is made a pupil of the ledger; empty where something that a pupil
     * needs is not known, which is told once.
     *
     * @param from the row that names the user
     */
    Optional<String> pupil(String userId, RosterRow from) {
        return pupils.computeIfAbsent(userId, id -> made(id, from));
    }

    /** The identifier under which the user stands or would stand in the ledger. */
    Optional<String> identifier(String userId) {
        var user = users.get(userId);
        if (user == null) {
            return record.pupil(userId).map(pupil -> userId);
        }
        return Optional.of(user.cell("identifier").isEmpty() ? userId : user.cell("identifier"));
    }

    private Optional<String> made(String userId, RosterRow from) {
        var user = users.get(userId);
        var identifier = identifier(userId);
        if (user == null) {
            if (identifier.isEmpty() && delta) {
                faults.add(from.file(), from.line(), from.place("userSourcedId"), FaultCode.FACT_MISSING, "The user "
                        + Excerpt.of(userId) + " is neither in users.csv nor on record under that identifier.");
            }
            return identifier;
        }
        if (!isSound(user, userId, identifier.orElseThrow())) {
            return Optional.empty();
        }
        var pupil = identifier.orElseThrow();
        var known = record.pupil(pupil);
        var birth = birth(userId, user, known);
        var ssid = ssid(user).or(() -> known.flatMap(Pupil::ssid));
        if (birth.isEmpty()) {
            return Optional.empty();
        }
        incoming.add(TableGuide.of("pupils"), new Row(new Pupil(new PupilId(pupil), birth.get(), ssid,
                known.flatMap(Pupil::group)), user.line(), user.file()));
        name(pupil, user);
        return identifier;
    }

    private boolean isSound(RosterRow user, String userId, String identifier) {
        var flaw = CellForm.ID.flaw(identifier);
        if (flaw != null) {
            faults.add(user.file(), user.line(), user.place("identifier"), flaw.code(), "identifier: " + flaw.says());
            return false;
        }
        var other = userOfPerson.putIfAbsent(identifier, userId);
        if (other != null && !other.equals(userId)) {
            faults.add(user.file(), user.line(), user.place("identifier"), FaultCode.DUPLICATE_KEY, "The users "
                    + Excerpt.of(other) + " and " + Excerpt.of(userId) + " have the same identifier "
                    + Excerpt.of(identifier) + ".");
            return false;
        }
        return true;
    }

    private Optional<LocalDate> birth(String userId, RosterRow user, Optional<Pupil> known) {
        var row = demographics.get(userId);
        if (row == null || row.cell("birthDate").isEmpty()) {
            if (known.isEmpty() && !demographicsUnsure) {
                faults.add(user.file(), user.line(), user.place("sourcedId"), FaultCode.FACT_MISSING,
                        "The day of birth "
                                + "of " + Excerpt.of(userId) + " is not in demographics.csv and not on record.");
            }
            return known.map(Pupil::birthDate);
        }
        var birth = LocalDate.parse(row.cell("birthDate"));
        if (birth.isAfter(today) || birth.plusYears(OLDEST).isBefore(today)) {
            faults.add(row.file(), row.line(), row.place("birthDate"), FaultCode.IMPOSSIBLE_BIRTH,
                    "birthDate is " + birth
                            + ", and today is " + today + ".");
            return Optional.empty();
        }
        return Optional.of(birth);
    }

    /** Of the identifiers of several systems the one that the row calls SSID. */
    private Optional<String> ssid(RosterRow user) {
        var ids = USER_ID.matcher(user.cell("userIds"));
        while (ids.find()) {
            if (ids.group(1).strip().toLowerCase(Locale.ROOT).equals("ssid")) {
                var ssid = ids.group(2).strip();
                var flaw = CellForm.SSID.flaw(ssid);
                if (flaw != null) {
                    faults.add(user.file(), user.line(), user.place("userIds"), flaw.code(), "SSID: " + flaw.says());
                    return Optional.empty();
                }
                return Optional.of(ssid);
            }
        }
        return Optional.empty();
    }

    /** Takes a member of staff, if the ledger knows them or it is said whether teachers are certificated. */
    void educator(String userId, boolean teacher) {
        var user = users.get(userId);
        if (user == null || user.isDeleted()) {
            return;
        }
        var educator = identifier(userId).orElseThrow();
        if (record.hasEducator(educator)) {
            name(educator, user);
        } else if (teacher && said.certificated().isPresent()) {
            if (isSound(user, userId, educator)) {
                incoming.add(TableGuide.of("educators"), new Row(
                        new Educator(educator, lea, said.certificated().get()), user.line(), user.file()));
                name(educator, user);
            }
        } else {
            withoutCertification.add(educator);
        }
    }

    private void name(String person, RosterRow user) {
        var last = user.cell("familyName");
        var first = user.cell("givenName");
        if (!last.isEmpty() || !first.isEmpty()) {
            incoming.name(new PersonName(person, last, first))
                    .ifPresent(other -> faults.add(user.file(), user.line(), 0,
                            FaultCode.PERSON_TWICE, "Two persons have the identifier " + Excerpt.of(person) + "."));
        }
    }

    void tellLeftAside() {
        if (!withoutCertification.isEmpty()) {
            faults.add("users.csv", 0, 0, FaultCode.NOT_TAKEN,
                    withoutCertification.size() + " of staff are not taken: a "
                            + "roster does not say whether they are certificated. Import educators.csv, or say "
                            + "educators.certificated of the teachers.");
        }
    }
}
