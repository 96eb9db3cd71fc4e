package org.manzanita.credit.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.credit.CountedDays;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.DaySet;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;

/**
 * The bytes of texts and counted pupils, one after another. A text, and a credit, stands where it occurs first, and later its
 * number does: so the year of a large LEA is a small file, and few objects when it is read.
 */
final class CountedForm {

    private static final Grade[] GRADES = Grade.values();
    /** Stands between the codes of refusals, which are made of letters, digits and low lines. */
    private static final String BETWEEN = " ";

    private CountedForm() {}

    /** Writes pupils; for one file. */
    static final class Writer {

        private final DataOutputStream out;
        private final Map<String, Integer> texts = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void pupil(CountedPupil pupil) throws IOException {
            text(pupil.pupil().value());
            number(pupil.days().size());
            for (var days : pupil.days()) {
                write(days);
            }
        }

        @SuppressWarnings("EnumOrdinal") // Bytes are never read by another build than the one that wrote them.
        private void write(CountedDays days) throws IOException {
            text(days.agreementId());
            text(days.programId());
            text(days.modality());
            text(days.schoolId());
            out.writeByte(days.grade().ordinal());
            out.writeBoolean(days.isEarned());
            text(days.credit().numerator() + "/" + days.credit().denominator());
            text(String.join(BETWEEN, days.refusals()));
            out.writeInt(days.days().from());
            var words = days.days().words();
            number(words.length);
            for (long word : words) {
                out.writeLong(word);
            }
        }

        void text(String text) throws IOException {
            var known = texts.putIfAbsent(text, texts.size());
            number(known == null ? texts.size() - 1 : known);
            if (known == null) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                number(bytes.length);
                out.write(bytes);
            }
        }

        /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
        private void number(int value) throws IOException {
            int left = value;
            while ((left & ~0x7F) != 0) {
                out.writeByte((left & 0x7F) | 0x80);
                left >>>= 7;
            }
            out.writeByte(left);
        }
    }

    /** Reads pupils in the order in which they were written. */
    static final class Reader {

        private final ByteBuffer in;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Days> credits = new HashMap<>();
        private final Map<String, List<String>> refusals = new HashMap<>();

        Reader(ByteBuffer in) {
            this.in = in;
        }

        CountedPupil pupil() {
            var pupil = new PupilId(text());
            var days = new CountedDays[number()];
            for (int i = 0; i < days.length; i++) {
                days[i] = days();
            }
            return new CountedPupil(pupil, List.of(days));
        }

        private CountedDays days() {
            return new CountedDays(text(), text(), text(), text(), GRADES[in.get()], in.get() != 0,
                    credits.computeIfAbsent(text(), Reader::credit),
                    refusals.computeIfAbsent(text(), Reader::codes), set());
        }

        private static Days credit(String text) {
            int over = text.indexOf('/');
            return new Days(new BigInteger(text.substring(0, over)), new BigInteger(text.substring(over + 1)));
        }

        private static List<String> codes(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN, -1));
        }

        private DaySet set() {
            int from = in.getInt();
            var words = new long[number()];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.getLong();
            }
            return DaySet.of(from, words);
        }

        String text() {
            int number = number();
            if (number == texts.size()) {
                var bytes = new byte[number()];
                in.get(bytes);
                texts.add(new String(bytes, StandardCharsets.UTF_8));
            }
            return texts.get(number);
        }

        private int number() {
            int value = 0;
            for (int shift = 0;; shift += 7) {
                int next = in.get() & 0xFF;
                value |= (next & 0x7F) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
        }
    }
}
