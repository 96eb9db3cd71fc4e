package org.manzanita.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;

/**
 * Holds a modality to what every modality owes, on generated pupils. Each check answers with sentences; none means that it
 * holds.
 *
 * @param state the rules beside which it judges, with the tables of its own bundle
 * @param year of the pupils
 * @param pupils how many are made
 */
public record ModalityChecks(Modality modality, Rulebook state, SchoolYear year, int pupils) {

    private static final List<String> STUDY = List.of("work", "sessions", "courses", "progress", "classroom");

    /** It answers for each schoolday in turn, and the same when it is asked again, also by several threads at once. */
    public List<String> unsteady() {
        var law = Law.of(state.law());
        var objections = new ArrayList<String>();
        for (var asked : asked(false)) {
            for (var period : asked.periods()) {
                var answers = IntStream.range(0, 4).parallel().mapToObj(time -> judge(period, law)).distinct().toList();
                var on = ", on the agreement " + period.agreement().fact().agreementId() + " from "
                        + period.agreement().fact().from() + ".";
                if (answers.size() > 1) {
                    objections.add("It gave " + answers.size() + " answers to one question" + on);
                }
                if (!answers.getFirst().stream().map(DayValue::day).toList().equals(period.schooldays())) {
                    objections.add("It did not answer for each of the " + period.schooldays().size()
                            + " schooldays in turn" + on);
                }
            }
        }
        return objections;
    }

    /** Whoever did nothing that is on record earns nothing. */
    public List<String> grants() {
        var law = Law.of(state.law());
        var objections = new ArrayList<String>();
        for (var asked : asked(true)) {
            for (var period : asked.periods()) {
                judge(period, law).stream().filter(each -> each.finding() instanceof Finding.Earned)
                        .forEach(each -> objections.add("It grants " + each.day()
                                + " to a pupil of whom neither work nor a session is on record."));
            }
        }
        return objections;
    }

    /** Every reason has a code that a table explains. */
    public List<String> unexplained() {
        var law = Law.of(state.law());
        var known = new HashSet<String>();
        state.law().forEach(source -> source.reasonCodes().forEach(code -> known.add(code.code())));
        var unknown = new TreeSet<String>();
        asked(false).stream().flatMap(asked -> asked.periods().stream()).flatMap(period -> judge(period, law).stream())
                .flatMap(each -> each.finding().reasons().stream()).map(Reason::code)
                .filter(code -> !known.contains(code)).forEach(unknown::add);
        return unknown.stream().map(code -> "No table explains the code " + code + ".").toList();
    }

    private List<DayValue> judge(Period period, Law law) {
        return modality.judge(period, law);
    }

    private List<AskedPupil> asked(boolean idle) {
        var names = state.modalities().stream().map(Modality::name).sorted().toList();
        return IntStream.range(0, pupils).mapToObj(number -> {
            var words = new LinkedHashMap<>(GeneratedPupil.words(number, year, modality.name()));
            if (idle) {
                STUDY.forEach(words::remove);
            }
            return AskedPupil.of(words, year, names, SoundProgram.LEA, Map.of());
        }).toList();
    }
}
