package org.manzanita.credit.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.credit.CountedDay;
import org.manzanita.credit.CountedPupil;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;

/**
 * A pupil's counted days in few bytes, so that the year of a large LEA fits into memory: each text once, then each kind of
 * day that occurs, then of each day its kind and its distance to the day before.
 */
final class PackedDays {

    private static final Grade[] GRADES = Grade.values();
    /** The first day of any calendar is written as its distance to this one. */
    private static final LocalDate BEGINNING = LocalDate.of(1990, 7, 1);

    private PackedDays() {}

    /** The bytes that {@link #read} reads again. */
    static byte[] write(List<CountedDay> days) {
        var kinds = new LinkedHashMap<CountedDay, Integer>();
        var texts = new LinkedHashMap<String, Integer>();
        for (var day : days) {
            kinds.putIfAbsent(day.on(BEGINNING), kinds.size());
        }
        kinds.keySet().forEach(kind -> texts(kind).forEach(text -> texts.putIfAbsent(text, texts.size())));
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            number(texts.size(), out);
            for (var text : texts.keySet()) {
                out.writeUTF(text);
            }
            number(kinds.size(), out);
            for (var kind : kinds.keySet()) {
                write(kind, texts, out);
            }
            number(days.size(), out);
            long before = BEGINNING.toEpochDay();
            for (var day : days) {
                number(kinds.getOrDefault(day.on(BEGINNING), 0), out);
                number(Math.toIntExact(day.day().toEpochDay() - before), out);
                before = day.day().toEpochDay();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("EnumOrdinal") // Bytes are never read by another build than the one that wrote them.
    private static void write(CountedDay kind, Map<String, Integer> texts, DataOutputStream out) throws IOException {
        out.writeByte(kind.grade().ordinal());
        out.writeBoolean(kind.isEarned());
        var its = texts(kind);
        number(its.size(), out);
        for (var text : its) {
            number(texts.getOrDefault(text, 0), out);
        }
    }

    private static List<String> texts(CountedDay kind) {
        var texts = new ArrayList<>(List.of(kind.agreementId(), kind.programId(), kind.modality(), kind.schoolId(),
                kind.credit().numerator().toString(), kind.credit().denominator().toString()));
        texts.addAll(kind.refusals());
        return texts;
    }

    /** The days that were written, of that pupil. */
    static CountedPupil read(PupilId pupil, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var texts = new String[number(in)];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.readUTF();
            }
            var kinds = new CountedDay[number(in)];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = kind(in, texts);
            }
            int many = number(in);
            var days = new ArrayList<CountedDay>(many);
            long day = BEGINNING.toEpochDay();
            for (int i = 0; i < many; i++) {
                var kind = kinds[number(in)];
                day += number(in);
                days.add(kind.on(LocalDate.ofEpochDay(day)));
            }
            return new CountedPupil(pupil, days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountedDay kind(DataInputStream in, String[] texts) throws IOException {
        var grade = GRADES[in.readUnsignedByte()];
        boolean isEarned = in.readBoolean();
        var its = new ArrayList<String>();
        for (int left = number(in); left > 0; left--) {
            its.add(texts[number(in)]);
        }
        return new CountedDay(BEGINNING, its.get(0), its.get(1), its.get(2), its.get(3), grade, isEarned,
                credit(its.get(4), its.get(5)), its.subList(6, its.size()));
    }

    private static Days credit(String numerator, String denominator) {
        return denominator.equals("1")
                ? Days.of(Long.parseLong(numerator))
                : new Days(new BigInteger(numerator), new BigInteger(denominator));
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void number(int value, DataOutputStream out) throws IOException {
        int left = value;
        while ((left & ~0x7F) != 0) {
            out.writeByte((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int number(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }
}
