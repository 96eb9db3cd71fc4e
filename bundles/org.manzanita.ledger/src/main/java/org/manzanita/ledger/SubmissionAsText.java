package org.manzanita.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;
import org.manzanita.model.LeaId;

/** A long submission to a ledger that has no way of its own to take one: it is held whole in the end. */
record SubmissionAsText(Ledger ledger, LeaId lea, String by) implements LongSubmission {

    @Override
    public byte[] write(List<Submission.Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new DataOutputStream(bytes)) {
            for (var line : lines) {
                text(line.source(), to);
                fact(line.fact(), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T extends Fact> void fact(T fact, DataOutputStream to) throws IOException {
        var form = FactForm.of(fact);
        text(form.table(), to);
        for (var text : form.write(fact)) {
            text(text, to);
        }
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    @Override
    public Added append(List<PersonName> names, Iterator<byte[]> parts) {
        var lines = new ArrayList<Submission.Line>();
        parts.forEachRemaining(part -> read(part, lines));
        var added = ledger.append(new Submission(lea, by, lines, names));
        var last = ledger.head(lea);
        return new Added(new EntryId(added.isEmpty() ? last.value() : added.getFirst().id().value() - 1), last);
    }

    private static void read(byte[] part, List<Submission.Line> lines) {
        try (var from = new DataInputStream(new ByteArrayInputStream(part))) {
            while (from.available() > 0) {
                var source = text(from);
                lines.add(new Submission.Line(fact(FactForm.ofTable(text(from)), from), source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormException e) {
            throw new IllegalStateException("A fact that was written down cannot be read.", e);
        }
    }

    private static Fact fact(FactForm<?> form, DataInputStream from) throws IOException, FormException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < form.columns().size(); i++) {
            texts.add(text(from));
        }
        return form.read(texts);
    }

    private static String text(DataInputStream from) throws IOException {
        return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
    }
}
