package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manzanita.model.Setting;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;

/**
 * EC 48985: where 15 percent of a school's pupils share another language at home, what goes to their parents goes to them
 * in it too. Which these are is counted by the LEA, school by school, and recorded as settings {@code familyLanguages.ar}.
 */
final class FamilyLanguages {

    private static final String SETTING = "familyLanguages.";

    private FamilyLanguages() {}

    /** The languages, as tags, in which the families of the school are written to on the day. */
    static SortedSet<String> of(ProgramFile program, String schoolId, LocalDate day) {
        return program.all(Setting.class).stream().map(Recorded::fact).map(Setting::setting).distinct()
                .filter(name -> name.startsWith(SETTING))
                .filter(name -> program.setting(name, day)
                        .filter(setting -> names(setting.fact().value(), schoolId)).isPresent())
                .map(name -> name.substring(SETTING.length())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean names(String schools, String schoolId) {
        return Arrays.stream(schools.split(";", -1)).map(String::strip).anyMatch(schoolId::equals);
    }
}
