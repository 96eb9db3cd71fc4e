package org.manzanita.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.model.DayKind;
import org.manzanita.model.EntityType;
import org.manzanita.model.EntryId;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Setting;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;

/** A generated pupil, as rules in code are asked about one: the files, and the period of each agreement. */
record AskedPupil(PupilFile pupil, ProgramFile program, List<Period> periods) {

    AskedPupil {
        periods = List.copyOf(periods);
    }

    /**
     * The pupil of that number, who studies under one of the modalities.
     *
     * @param programs in which the agreements are in turn; as the modality's own are, if there are none
     * @param settings of the LEA
     */
    static AskedPupil of(int number, SchoolYear year, List<String> modalities, List<String> programs, LeaId lea,
            Map<String, String> settings) {
        var words = GeneratedPupil.words(number, year, modalities.get(number % modalities.size()));
        return of(programs.isEmpty() ? words : inPrograms(words, number, programs), year, modalities, lea, settings);
    }

    /** A pupil of whom these words of a case are so. */
    static AskedPupil of(Map<String, Object> words, SchoolYear year, List<String> modalities, LeaId lea,
            Map<String, String> settings) {
        var facts = GeneratedPupil.facts(words, year, modalities);
        facts.add(new Lea(lea, "The policy's own", EntityType.DISTRICT, "Sacramento"));
        settings.forEach(
                (name, value) -> facts.add(new Setting(name, value, year.firstDay(), Optional.empty(), "check")));
        var pupil = new PupilFile(CasePupil.PUPIL, facts.aboutPupil());
        var program = new ProgramFile(EntryId.LATEST, facts.aboutProgram());
        return new AskedPupil(pupil, program, pupil.agreements().stream()
                .map(agreement -> period(pupil, program, agreement, year)).toList());
    }

    private static Map<String, Object> inPrograms(Map<String, Object> words, int number, List<String> programs) {
        var changed = new LinkedHashMap<>(words);
        var agreements = new ArrayList<Object>();
        if (words.get("agreement") instanceof List<?> list) {
            for (var each : list) {
                var agreement = new LinkedHashMap<Object, Object>((Map<?, ?>) each);
                agreement.put("program", programs.get((number + agreements.size()) % programs.size()));
                agreements.add(agreement);
            }
        }
        changed.put("agreement", agreements);
        return changed;
    }

    private static Period period(PupilFile pupil, ProgramFile program, Recorded<Agreement> agreement,
            SchoolYear year) {
        var days = CaseCalendar.days(SoundProgram.CALENDAR, year).stream()
                .filter(day -> day.kind() == DayKind.INSTRUCTION && agreement.fact().covers(day.day()))
                .map(day -> day.day()).toList();
        return new Period(pupil, program, agreement, year, days);
    }
}
