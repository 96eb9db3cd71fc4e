package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/**
 * EC 51745.6(c): attendance that stays out of the ratio on both sides: of full-time special day classes, which the
 * enrollment names as its placement, and of necessary small schools, which the LEA names in a setting.
 */
final class OutsideRatio {

    private static final String SETTING = "necessarySmallSchools";

    private final Set<String> placements;
    private final Set<String> schools;

    OutsideRatio(Surroundings around, LocalDate day) {
        this.placements = around.law().rows("ratioLeavesOut", day).stream().map(row -> row.value())
                .collect(Collectors.toSet());
        this.schools = around.program().setting(SETTING, day).map(setting -> Set.of(setting.fact().value().split(";")))
                .orElse(Set.of());
    }

    boolean holds(JudgedPupil pupil, JudgedDay day) {
        return schools.contains(day.schoolId()) || pupil.file().enrollmentOn(day.day())
                .filter(enrolled -> placements.contains(enrolled.fact().placement())).isPresent();
    }
}
