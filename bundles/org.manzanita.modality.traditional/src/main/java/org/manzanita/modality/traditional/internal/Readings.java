package org.manzanita.modality.traditional.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manzanita.model.EntryId;
import org.manzanita.model.Setting;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;

/**
 * How the LEA reads the law, on one day, where the law leaves it open. What it did not settle is read conservatively.
 *
 * @param syncNeedsWork synchronous instruction counts only on a day for which some work counts (G-07)
 * @param syncOnlyUnderPlan short-term pupils' sessions too count only when offered under the plan (G-08)
 * @param anyTeacherOfRecord whoever of the LEA's certificated employees holds the session for which the pupil is
 *     scheduled is the teacher of record; otherwise the supervising teacher or the teacher of one of the pupil's courses
 * @param proportional a day below the minimum earns its part (G-03)
 * @param engagedEachDay a charter pupil was engaged on the day itself (ATT-10)
 * @param chosen the entries by which the LEA chose, by the names of the settings
 */
record Readings(boolean syncNeedsWork, boolean syncOnlyUnderPlan, boolean anyTeacherOfRecord, boolean proportional,
        boolean engagedEachDay, Map<String, EntryId> chosen) {

    static final Readings CONSERVATIVE = new Readings(true, true, true, false, true, Map.of());

    private static final Set<String> NAMES = Set.of("syncNeedsWork", "syncOnlyUnderPlan", "syncTeacherOfRecord",
            "partialDay", "charterEngagement");

    /** Whether the LEA settled any of them, on whatever day. */
    static boolean areSettledBy(ProgramFile program) {
        for (Recorded<Setting> setting : program.all(Setting.class)) {
            if (NAMES.contains(setting.fact().setting())) {
                return true;
            }
        }
        return false;
    }

    static Readings on(LocalDate day, ProgramFile program) {
        return new Readings(!is(program, "syncNeedsWork", "false", day),
                !is(program, "syncOnlyUnderPlan", "false", day),
                !is(program, "syncTeacherOfRecord", "supervisorOrCourseTeacher", day),
                is(program, "partialDay", "proportional", day),
                !is(program, "charterEngagement", "notRequired", day), chosen(day, program));
    }

    /** The entry by which the LEA chose; none where it did not. */
    List<EntryId> chosen(String name) {
        var entry = chosen.get(name);
        return entry == null ? List.of() : List.of(entry);
    }

    private static Map<String, EntryId> chosen(LocalDate day, ProgramFile program) {
        var chosen = new TreeMap<String, EntryId>();
        NAMES.forEach(name -> program.setting(name, day).ifPresent(setting -> chosen.put(name, setting.id())));
        return chosen;
    }

    private static boolean is(ProgramFile program, String name, String value, LocalDate day) {
        return program.setting(name, day).filter(setting -> setting.fact().value().equals(value)).isPresent();
    }
}
