package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;

/**
 * The state's lists of codes for course sections, as far as they are known: from the setting of the LEA, or else from
 * the law rows that any bundle brings. A code of a field without a list is taken as it is recorded.
 */
final class SectionCodes {

    /** The setting by which an LEA brings the list of a field. */
    private static final Map<Integer, String> SETTINGS = new TreeMap<>(Map.of(SectionForm.STATE_COURSE,
            "stateCourseCodes", SectionForm.TERM, "academicTermCodes", SectionForm.LEVEL, "instructionalLevelCodes",
            SectionForm.ONLINE, "onlineInstructionCodes"));

    private final Surroundings around;
    private final LocalDate day;

    /** @param day the day whose lists hold */
    SectionCodes(Surroundings around, LocalDate day) {
        this.around = around;
        this.day = day;
    }

    /** How many fields a line has, from the setting or else from the law. */
    Optional<Integer> fields() {
        return around.program().setting("courseSectionFields", day).map(setting -> setting.fact().value())
                .filter(value -> value.matches("\\d{2}")).map(Integer::valueOf)
                .or(() -> around.law().find("courseSectionFields", "all", day).map(LawRow::integer));
    }

    /** What is wrong with a code, if a list is there and the code is not in it. */
    Optional<String> unknown(int field, String code) {
        return listOf(field).filter(list -> !code.isEmpty() && !list.contains(code))
                .map(list -> SectionForm.name(field) + " '" + code + "' is not in the list of codes in force on " + day
                        + ". Correct it, or bring the list of that year by the setting " + SETTINGS.get(field) + ".");
    }

    /** The fields whose codes no list checks. */
    List<String> unlisted() {
        return SETTINGS.keySet().stream().filter(field -> listOf(field).isEmpty()).map(SectionForm::name).toList();
    }

    private Optional<List<String>> listOf(int field) {
        return around.program().setting(SETTINGS.getOrDefault(field, ""), day)
                .map(setting -> Arrays.asList(setting.fact().value().split(";")))
                .or(() -> around.law().find("courseSectionCodes", SectionForm.name(field), day).map(LawRow::words));
    }
}
