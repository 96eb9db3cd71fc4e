package org.manzanita.shadow.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.credit.Judging;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;

/**
 * What was found of a pupil's day, as it is compared.
 *
 * @param found {@code earned 1}, or the code of the primary reason why not
 * @param section of the primary reason why not; empty if it was earned
 * @param held what was held in that reason
 * @param late whether nothing refuses it but a plug-in that did not answer in time, so that it is not known what it earns
 */
record ShadowDay(LocalDate day, String agreement, String found, String section, String held, boolean late) {

    private static final int TEXTS = 6;

    static List<ShadowDay> of(JudgedPupil pupil, Law law) {
        return pupil.days().stream().map(day -> of(day, law)).toList();
    }

    private static ShadowDay of(JudgedDay day, Law law) {
        if (day.earned()) {
            return new ShadowDay(day.day(), day.agreementId(), "earned " + day.finding().credit(), "", "",
                    false);
        }
        var reason = law.primaryRefusal(day.finding());
        return new ShadowDay(day.day(), day.agreementId(), reason.map(Reason::code).orElse("not earned"),
                reason.map(each -> each.under().section()).orElse(""), reason.map(Reason::held).orElse(""),
                reason.isPresent() && day.finding().reasons().stream().filter(Reason::isRefusal)
                        .allMatch(each -> each.code().equals(Judging.LATE_CODE)));
    }

    boolean isEarned() {
        return found.startsWith("earned");
    }

    /** Whether the other earns as much; reasons may differ where neither does. */
    boolean earnsAs(ShadowDay other) {
        return found.equals(other.found) || (!isEarned() && !other.isEarned());
    }

    /** Whether it can be said of both what they earn. */
    boolean comparesWith(ShadowDay other) {
        return !late && !other.late;
    }

    static void write(DataOutputStream out, List<ShadowDay> days) throws IOException {
        out.writeInt(days.size());
        for (var day : days) {
            Wire.texts(out, List.of(day.day.toString(), day.agreement, day.found, day.section, day.held,
                    Boolean.toString(day.late)));
        }
    }

    /** @throws IOException if they break off, or are none */
    static List<ShadowDay> read(DataInputStream in) throws IOException {
        int count = Wire.count(in);
        var days = new ArrayList<ShadowDay>();
        for (int i = 0; i < count; i++) {
            var texts = Wire.texts(in);
            if (texts.size() != TEXTS) {
                throw new IOException("A day comes with " + texts.size() + " texts, and " + TEXTS + " are needed.");
            }
            try {
                days.add(new ShadowDay(LocalDate.parse(texts.get(0)), texts.get(1), texts.get(2), texts.get(3),
                        texts.get(4), Boolean.parseBoolean(texts.get(5))));
            } catch (DateTimeException e) {
                throw new IOException("Day " + (i + 1) + " of " + count + " cannot be read: " + e.getMessage(), e);
            }
        }
        return days;
    }
}
