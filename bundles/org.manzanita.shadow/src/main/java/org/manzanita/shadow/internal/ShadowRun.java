package org.manzanita.shadow.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.rules.JudgedPupil;

/**
 * Hands one LEA's entries to another process, and holds what it found of every day against what is found here, pupil by
 * pupil; no more than a few of them are in memory.
 */
final class ShadowRun {

    private final Ledger ledger;
    private final CreditService credit;

    ShadowRun(Ledger ledger, CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    /**
     * A day that would come out otherwise.
     *
     * @param section of what refuses it, here or there
     */
    record Difference(String pupil, String day, String agreement, String now, String then, String section,
            String held) {}

    /**
     * What came of a run.
     *
     * @param pupils how many were judged
     * @param days how many days of them
     * @param uncompared days of which it is not known what they earn, since a plug-in did not answer in time, here or there
     */
    record Outcome(long pupils, long days, List<Difference> differences, List<Difference> uncompared) {

        Outcome {
            differences = List.copyOf(differences);
            uncompared = List.copyOf(uncompared);
        }

        long affected() {
            return new TreeSet<>(differences.stream().map(Difference::pupil).toList()).size();
        }

        long gained() {
            return differences.stream().filter(each -> each.then().startsWith("earned")).count();
        }

        long lost() {
            return differences.stream().filter(each -> !each.then().startsWith("earned")).count();
        }
    }

    /**
     * Runs it.
     *
     * @param facts where the other process reads
     * @param days where it answers
     * @throws UncheckedIOException if it ends before it has answered for every pupil
     */
    Outcome compare(Question asked, OutputStream facts, InputStream days) {
        var question = asked.asOf(ledger.head(asked.lea()));
        var feeding = CompletableFuture.runAsync(() -> feed(question, facts), task -> {
            var thread = new Thread(task, "feeds the shadow run");
            thread.setDaemon(true);
            thread.start();
        });
        var in = new DataInputStream(new BufferedInputStream(days, 1 << 16));
        var differences = new ArrayList<Difference>();
        var uncompared = new ArrayList<Difference>();
        var counts = new long[2];
        // The two sweeps go in the same order, so what is found here waits for no more than a batch of the other's.
        credit.sweep(question, pupil -> {
            try {
                var other = Wire.text(in);
                if (!other.equals(pupil.pupil().value())) {
                    throw new IOException("The other process answered for " + other + " and not for "
                            + pupil.pupil() + ".");
                }
                counts[0]++;
                counts[1] += pupil.days().size();
                differences(pupil, ShadowDay.read(in), differences, uncompared);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            feeding.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException cause ? cause : e;
        }
        return new Outcome(counts[0], counts[1], differences, uncompared);
    }

    /** Hands over everything that the question needs, for which it has to say up to which entry. */
    void feed(Question question, OutputStream facts) {
        try (var out = new DataOutputStream(new BufferedOutputStream(facts, 1 << 16))) {
            Wire.text(out, question.lea().value());
            out.writeInt(question.year().starts());
            out.writeLong(question.asOf().value());
            Wire.entries(out, ledger.aboutProgram(question.lea(), question.asOf()));
            ledger.sweep(question.lea(), question.asOf(), (pupil, entries) -> {
                try {
                    Wire.text(out, pupil.value());
                    Wire.entries(out, entries);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Wire.text(out, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void differences(JudgedPupil pupil, List<ShadowDay> then, List<Difference> differences,
            List<Difference> uncompared) throws IOException {
        var now = ShadowDay.of(pupil, credit.law());
        if (now.size() != then.size()) {
            throw new IOException("The other process found " + then.size() + " days of " + pupil.pupil() + ", and "
                    + now.size() + " are found here.");
        }
        for (int i = 0; i < now.size(); i++) {
            var one = now.get(i);
            var two = then.get(i);
            if (!one.comparesWith(two)) {
                uncompared.add(difference(pupil, one, two));
            } else if (!one.earnsAs(two)) {
                differences.add(difference(pupil, one, two));
            }
        }
    }

    private static Difference difference(JudgedPupil pupil, ShadowDay now, ShadowDay then) {
        var refusing = then.isEarned() ? now : then;
        return new Difference(pupil.pupil().value(), now.day().toString(), now.agreement(), now.found(), then.found(),
                refusing.section(), refusing.held());
    }
}
