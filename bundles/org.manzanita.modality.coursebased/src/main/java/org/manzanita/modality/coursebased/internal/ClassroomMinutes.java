package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** EC 51749.5(c)(1): minutes of other courses for which the pupil met the attendance requirements, by day. */
final class ClassroomMinutes {

    /** A record of the whole school day, which holds those of its courses. */
    private static final String WHOLE_DAY = "all";

    private final Map<LocalDate, Map<String, Recorded<ClassroomAttendance>>> byDay = new LinkedHashMap<>();

    /** The minutes, and the entries that hold them. */
    record Counted(Minutes minutes, List<EntryId> evidence) {}

    ClassroomMinutes(PupilFile pupil) {
        pupil.all(ClassroomAttendance.class).forEach(recorded -> byDay
                .computeIfAbsent(recorded.fact().day(), day -> new LinkedHashMap<>())
                .put(recorded.fact().courseId(), recorded));
    }

    /** What is recorded of the day, by course. */
    Map<String, Recorded<ClassroomAttendance>> of(LocalDate day) {
        return byDay.getOrDefault(day, Map.of());
    }

    /** @param courseBased courses whose certified minutes stand for them, so that no minute counts twice */
    Counted on(LocalDate day, Set<String> courseBased) {
        var recorded = of(day);
        var whole = recorded.get(WHOLE_DAY);
        if (whole != null) {
            return new Counted(whole.fact().minutes(), List.of(whole.id()));
        }
        var sum = Minutes.ZERO;
        var evidence = new ArrayList<EntryId>();
        for (var course : recorded.values()) {
            if (!courseBased.contains(course.fact().courseId())) {
                sum = sum.plus(course.fact().minutes());
                evidence.add(course.id());
            }
        }
        return new Counted(sum, evidence);
    }
}
