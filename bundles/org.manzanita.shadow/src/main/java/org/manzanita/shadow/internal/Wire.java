package org.manzanita.shadow.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;

/**
 * What goes between the two processes: entries as rows of texts one way, days as texts the other. No class is named in it
 * and none is made from it but facts.
 */
public final class Wire {

    private static final int LONGEST = 1 << 24;

    private Wire() {}

    public static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("A text of " + length + " bytes was announced.");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("A text of " + length + " bytes breaks off after " + bytes.length + ".");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(out, text);
        }
    }

    /** How many of something follow. */
    public static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("There cannot be " + count + " of anything.");
        }
        return count;
    }

    public static List<String> texts(DataInputStream in) throws IOException {
        int count = count(in);
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    public static void entries(DataOutputStream out, List<Entry> entries) throws IOException {
        out.writeInt(entries.size());
        for (var entry : entries) {
            out.writeLong(entry.id().value());
            // The ledger's times are whole microseconds.
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recorded()));
            text(out, entry.by());
            text(out, entry.source());
            fact(out, entry.fact());
        }
    }

    private static <T extends Fact> void fact(DataOutputStream out, T fact) throws IOException {
        var form = FactForm.of(fact);
        text(out, form.table());
        texts(out, form.write(fact));
    }

    /** @throws IOException if they break off, or are none */
    public static List<Entry> entries(DataInputStream in) throws IOException {
        int count = count(in);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            try {
                entries.add(entry(in));
            } catch (FormException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw new IOException("Entry " + (i + 1) + " of " + count + " cannot be read: " + e.getMessage(), e);
            }
        }
        return entries;
    }

    private static Entry entry(DataInputStream in) throws IOException, FormException {
        var id = new EntryId(in.readLong());
        var recorded = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
        var by = text(in);
        var source = text(in);
        return new Entry(id, recorded, by, source, FactForm.ofTable(text(in)).read(texts(in)));
    }
}
