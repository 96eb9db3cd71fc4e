package org.manzanita.shadow.internal.apart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.manzanita.shadow.internal.Wire;

/**
 * What the other process is asked, and the frames in which it is: the number of bytes, then so many. A question begins with
 * its kind, an answer with its {@link Ended}.
 */
enum Asked {

    /** What there is to be asked. */
    HELLO,
    /** From now on this is the law. */
    LAW,
    /** From now on this is the file of the LEA. */
    PROGRAM,
    /** From now on this is the file of the pupil. */
    PUPIL,
    /** What a policy rules on a period of that pupil. */
    RULE,
    /** What a policy sets for a parameter. */
    VALUE,
    /** Whether a policy governs an LEA. */
    GOVERNS,
    /** Whether a policy is in force for that LEA. */
    IN_FORCE,
    /** What a fact is on each schoolday of a period of that pupil. */
    FACTS,
    /** What each week of a period of that pupil is worth. */
    WEEKS,
    /** Who does a duty about that pupil. */
    WHO,
    /** What is to be done about a duty about that pupil. */
    WHAT,
    /** Which duties there are about that pupil. */
    DUTIES,
    /** Which duties there are of that LEA. */
    DUTIES_OF_LEA,
    /** What a file of another system comes to. */
    FILE;

    /** How a question was answered. */
    enum Ended {
        ANSWERED, FAILED, UNSTEADY
    }

    /** Bytes of one question: many times the facts of a large LEA about itself. */
    static final int LONGEST_QUESTION = 1 << 27;

    /** Bytes of one answer. */
    static final int LONGEST_ANSWER = 1 << 23;

    /** Bytes of what a file comes to. */
    private static final int LONGEST_FOLDER = 1 << 26;

    int longestAnswer() {
        return this == FILE ? LONGEST_FOLDER : LONGEST_ANSWER;
    }

    /** Work on a stream. */
    @FunctionalInterface
    interface Writing {

        void into(DataOutputStream out) throws IOException;
    }

    /** What is made of what a stream holds. */
    @FunctionalInterface
    interface Reading<T> {

        T from(DataInputStream in) throws IOException;
    }

    /** The content of a frame that begins with a word. */
    static byte[] frame(Enum<?> first, Writing rest) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            Wire.text(out, first.name());
            rest.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static DataInputStream open(byte[] frame) {
        return new DataInputStream(new ByteArrayInputStream(frame));
    }

    static void write(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    /** @throws IOException if it is longer than it may be, or breaks off */
    static byte[] read(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > longest) {
            throw new IOException("A frame of " + length + " bytes was announced, and " + longest + " are the most.");
        }
        var frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("A frame of " + length + " bytes breaks off after " + frame.length + ".");
        }
        return frame;
    }
}
