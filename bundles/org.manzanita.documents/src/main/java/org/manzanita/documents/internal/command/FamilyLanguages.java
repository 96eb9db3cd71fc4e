package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manzanita.console.Standpoint;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import org.manzanita.model.Setting;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/**
 * EC 48985: where 15 percent of a school's pupils share another language at home, what goes to their parents goes to them
 * in it too. Which these are is counted by the LEA, school by school, and recorded as settings {@code familyLanguages.ar}. A
 * family's own language stands on record as {@code homeLanguages}, whatever the school's are.
 */
final class FamilyLanguages {

    static final String ENGLISH = "en";

    private static final String SETTING = "familyLanguages.";

    /** The papers that go to a family, or lie before it to be talked over; an audit packet goes to the auditor. */
    private static final Set<String> OF_PUPIL = Set.of("conferenceNote", "evaluation", "nonparticipationNotice",
            "returnNotice", "workRecord");

    private FamilyLanguages() {}

    /**
     * The languages in which the family is to have the paper: those of the pupil's school on the day from which the
     * command looks, and for an agreement on its first day. None for a paper that no family is sent.
     */
    static SortedSet<String> ofPaper(Ledger ledger, Standpoint standpoint, String kind, String about) {
        if (kind.equals("agreement")) {
            var agreement = AgreementFile.of(ledger, standpoint, about);
            return of(standpoint.program(), agreement.file(), agreement.agreement().from());
        }
        if (!OF_PUPIL.contains(kind)) {
            return new TreeSet<>();
        }
        var pupil = new PupilId(about);
        return of(standpoint.program(),
                new PupilFile(pupil, ledger.about(standpoint.lea(), pupil, standpoint.asOf())), standpoint.on());
    }

    /** The languages in which the family is written to on the day: its own on record, and those of the pupil's school. */
    static SortedSet<String> of(ProgramFile program, PupilFile file, LocalDate day) {
        var languages = new TreeSet<String>();
        file.enrollmentOn(day)
                .ifPresent(enrollment -> languages.addAll(of(program, enrollment.fact().schoolId(), day)));
        file.homeLanguageOn(day).filter(language -> !language.equals(ENGLISH)).ifPresent(languages::add);
        return languages;
    }

    /** The languages, as tags, in which the families of the school are written to on the day. */
    private static SortedSet<String> of(ProgramFile program, String schoolId, LocalDate day) {
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
