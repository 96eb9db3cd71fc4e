package org.manzanita.shadow.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.ToIntFunction;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the launcher waits for in the other process: judges the facts that come in, and answers with every day. */
@Component(service = ToIntFunction.class, property = "manzanita.entry=shadow")
public final class ShadowEntry implements ToIntFunction<String[]> {

    private final CreditService credit;

    @Activate
    public ShadowEntry(@Reference CreditService credit) {
        this.credit = credit;
    }

    @Override
    public int applyAsInt(String[] words) {
        answer(System.in, System.out);
        return 0;
    }

    void answer(InputStream facts, OutputStream days) {
        try {
            var in = new DataInputStream(new BufferedInputStream(facts, 1 << 16));
            var out = new DataOutputStream(new BufferedOutputStream(days, 1 << 16));
            var lea = new LeaId(Wire.text(in));
            var year = new SchoolYear(in.readInt());
            var head = new EntryId(in.readLong());
            var judging = credit.over(new StreamedLedger(lea, head, Wire.entries(in), in));
            judging.sweep(Question.of(lea, year).asOf(head), pupil -> {
                try {
                    Wire.text(out, pupil.pupil().value());
                    ShadowDay.write(out, ShadowDay.of(pupil, judging.law()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Wire.text(out, "");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
