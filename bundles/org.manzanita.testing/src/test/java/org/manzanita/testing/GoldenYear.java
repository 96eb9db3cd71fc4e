package org.manzanita.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.Judging;
import org.manzanita.model.EntryId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Effect;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;

/** The findings of generated pupils of one modality and school year, as lines to be read and compared. */
final class GoldenYear {

    static final int PUPILS = 6;
    private static final long START = 20_260_701L;

    private final Judging judging;
    private final Law law;
    private final List<String> modalities;

    GoldenYear(Rulebook rulebook) {
        this.law = Law.of(rulebook.law());
        this.judging = new Judging(rulebook.modalities(), rulebook.stateRules(), rulebook.policies(), law);
        this.modalities = rulebook.modalities().stream().map(Modality::name).sorted().toList();
    }

    /** A line for each run of days that were found alike, below each pupil's circumstances. */
    List<String> lines(String modality, SchoolYear year) {
        var lines = new ArrayList<String>();
        for (int number = 1; number <= PUPILS; number++) {
            var words = GeneratedPupil.words(START + number, year, modality);
            lines.add("pupil " + number + ": " + circumstances(words));
            var facts = GeneratedPupil.facts(words, year, modalities);
            var judged = judging.judge(new PupilFile(CasePupil.PUPIL, facts.aboutPupil()),
                    new ProgramFile(EntryId.LATEST, facts.aboutProgram()), year);
            runs(judged.days(), lines);
        }
        return lines;
    }

    private static String circumstances(Map<String, Object> words) {
        return "grade " + words.get("grade") + ", " + words.getOrDefault("lea", "district") + ", "
                + words.getOrDefault("school", "regular") + " school";
    }

    private void runs(List<JudgedDay> days, List<String> lines) {
        JudgedDay first = null;
        JudgedDay last = null;
        var alike = "";
        int count = 0;
        for (var day : days) {
            var told = told(day);
            if (first == null || !told.equals(alike)) {
                add(first, last, count, alike, lines);
                first = day;
                alike = told;
                count = 0;
            }
            last = day;
            count++;
        }
        add(first, last, count, alike, lines);
    }

    private static void add(@Nullable JudgedDay first,
            @Nullable JudgedDay last, int count, String told, List<String> lines) {
        if (first != null && last != null) {
            lines.add("  " + first.day() + " to " + last.day() + ", " + count + (count == 1 ? " day: " : " days: ")
                    + told);
        }
    }

    private String told(JudgedDay day) {
        // What supports a day is left out: a new rule that is met changes nothing that a district could claim.
        var codes = day.finding().reasons().stream().filter(reason -> reason.effect() != Effect.SUPPORTS)
                .map(Reason::code).distinct().sorted().collect(Collectors.joining(" "));
        var verdict = day.earned()
                ? "earned " + day.finding().credit()
                : "none, " + law.primaryRefusal(day.finding())
                        .map(reason -> reason.code() + " under " + reason.under().section()).orElse("");
        return day.agreementId() + " " + verdict + ", of " + day.finding().needed()
                + (codes.isEmpty() ? "" : "; " + codes);
    }
}
