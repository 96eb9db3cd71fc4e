package org.manzanita.documents.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.internal.Draft.Required;
import org.manzanita.rules.PupilFile;

/**
 * A notice or record about a pupil: its sections are texts of the language, with blanks for what is decided by people.
 *
 * <p>The texts of the kind {@code K} are {@code K.title}, {@code K.basis}, and for each section {@code S} its heading
 * {@code K.S} and its lines {@code K.S.says}.
 */
final class PupilForm implements Contents {

    private static final String DAY = "day";

    private final PaperKind kind;
    private final List<String> sections;
    private final List<String> signers;
    private final BiFunction<Desk, PupilFile, List<Section>> tables;

    PupilForm(String name, String says, List<String> sections, List<String> signers,
            BiFunction<Desk, PupilFile, List<Section>> tables) {
        this.kind = new PaperKind(name, PaperKind.About.PUPIL, says);
        this.sections = List.copyOf(sections);
        this.signers = List.copyOf(signers);
        this.tables = tables;
    }

    @Override
    public PaperKind kind() {
        return kind;
    }

    @Override
    public Draft draft(Desk desk) {
        var file = desk.pupil();
        var words = desk.words();
        var day = day(desk);
        var values = Particulars.of(desk, file, day);
        values.put(DAY, words.date(day));
        values.put("title", words.say(kind.name() + ".title"));
        values.put("basis", words.markup(kind.name() + ".basis", values));
        values.put("subject", values.get("pupilName") + ", " + words.date(day));
        values.put("reference", "");
        var blanks = new ArrayList<>(List.of(DAY));
        var parts = new ArrayList<Section>();
        for (var section : sections) {
            var key = kind.name() + "." + section;
            var lines = Line.of(words.markup(key + ".says", values), desk::with);
            lines.stream().map(Line::blank).filter(blank -> !blank.isEmpty()).forEach(blanks::add);
            parts.add(Section.of(section, words.say(key), lines));
        }
        parts.addAll(tables.apply(desk, file));
        values.put("sections", parts.stream().map(Section::values).toList());
        values.put("aboutPupil", true);
        values.put("hasSigners", !signers.isEmpty());
        values.put("signers", signers.stream().map(party -> signer(party, desk, file)).toList());
        return new Draft(kind, "form", values, Required.of(parts, signers, words.say(kind.name() + ".law")), blanks);
    }

    private static Map<String, Object> signer(String party, Desk desk, PupilFile file) {
        var values = new HashMap<String, Object>();
        values.put("party", party);
        values.put("partyName", desk.words().say("party." + party));
        values.put("name", party.equals("pupil") ? desk.nameOf(file.pupil().value()) : "");
        return values;
    }

    /** The day that the paper is about: what the order says, or else the day on which it is prepared. */
    private static LocalDate day(Desk desk) {
        try {
            return desk.with(DAY).map(LocalDate::parse).orElse(desk.order().on());
        } catch (DateTimeException e) {
            throw DocumentException.refused("'" + desk.with(DAY).orElse("") + "' is no day of the calendar. Write it "
                    + "as in --with day=2026-09-18.");
        }
    }
}
