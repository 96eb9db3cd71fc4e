package org.manzanita.exchange.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.exchange.internal.RosterTable.RosterRow;
import org.manzanita.model.School;

/** Finds the school that an organization of a roster is: by its 14-digit code, wherever the set has it. */
final class RosterSchools {

    private final Map<String, RosterRow> orgs;
    private final boolean delta;
    private final RosterRecord record;
    private final RosterTerms terms;
    private final RosterSaid said;
    private final Incoming incoming;
    private final Faults faults;
    private final Map<String, Optional<String>> codes = new HashMap<>();

    /** @param delta whether the set holds changes alone, so that a school can be named that it does not hold */
    RosterSchools(Map<String, RosterRow> orgs, boolean delta, RosterRecord record, RosterTerms terms, RosterSaid said,
            Incoming incoming, Faults faults) {
        this.orgs = orgs;
        this.delta = delta;
        this.record = record;
        this.terms = terms;
        this.said = said;
        this.incoming = incoming;
        this.faults = faults;
    }

    /** Whether pupils of it can be pupils of a school: it is one, or the set does not say what it is. */
    boolean mayHavePupils(String orgId) {
        var org = orgs.get(orgId);
        return org == null || org.cell("type").equals("school");
    }

    /**
     * The school's code; empty where it is not known, which is told once for each school.
     *
     * @param from the row that names it
     */
    Optional<String> code(String orgId, RosterRow from, String column) {
        return codes.computeIfAbsent(orgId, id -> found(id, orgs.get(id), from, column));
    }

    private Optional<String> found(String orgId, @Nullable RosterRow org, RosterRow from, String column) {
        var row = org == null ? from : org;
        int place = org == null ? from.place(column) : Math.max(org.place("identifier"), org.place("sourcedId"));
        var identifier = org == null ? "" : org.cell("identifier");
        var code = isCode(identifier) ? identifier : isCode(orgId) ? orgId : terms.schools().getOrDefault(orgId, "");
        if (code.isEmpty() && org == null && !delta) {
            // That the school is not in the set was told already, or its row is at fault.
            return Optional.empty();
        } else if (code.isEmpty()) {
            tellMissing(row, place, orgId, identifier);
            return Optional.empty();
        }
        if (!record.hasSchool(code)) {
            return add(code, row, place, org == null ? code : org.cell("name"));
        }
        return Optional.of(code);
    }

    private void tellMissing(RosterRow row, int place, String orgId, String identifier) {
        var shortened = identifier.matches("[0-9]{13}") ? identifier : orgId.matches("[0-9]{13}") ? orgId : "";
        if (shortened.isEmpty()) {
            faults.add(row.file(), row.line(), place, FaultCode.FACT_MISSING, "The 14-digit code of the school "
                    + Excerpt.of(orgId) + " is not in the set. Say it: --school " + orgId + "=CODE.");
        } else {
            faults.add(row.file(), row.line(), place, FaultCode.SPREADSHEET_DAMAGE, "The code " + shortened
                    + " of the school " + Excerpt.of(orgId)
                    + " has 13 digits, as when a spreadsheet took a zero in front "
                    + "away." + SchoolDirectory.find("0" + shortened).map(school -> " The state's directory has 0"
                            + shortened + ", " + school + ": if it is that, say --school " + orgId + "=0" + shortened
                            + ".").orElse(" Take it from its source again."));
        }
    }

    private Optional<String> add(String code, RosterRow row, int place, String name) {
        if (said.schoolType().isEmpty() || said.calendarId().isEmpty()) {
            faults.add(row.file(), row.line(), place, FaultCode.FACT_MISSING, "The school " + code
                    + " is not on record,"
                    + " and a roster says neither its kind nor its calendar. Import it with schools.csv, or say "
                    + "schools.schoolType and schools.calendarId.");
            return Optional.empty();
        }
        if (!record.hasCalendar(said.calendarId().get())) {
            faults.add(row.file(), row.line(), place, FaultCode.FACT_MISSING, "The calendar "
                    + Excerpt.of(said.calendarId().get()) + ", said of the school " + code
                    + ", is not on record. Import "
                    + "calendar.csv first.");
            return Optional.empty();
        }
        var guide = TableGuide.of("schools");
        incoming.add(guide, new Row(new School(code, name, said.schoolType().get(), said.calendarId().get()),
                row.line(), row.file()));
        return Optional.of(code);
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9]{14}");
    }
}
