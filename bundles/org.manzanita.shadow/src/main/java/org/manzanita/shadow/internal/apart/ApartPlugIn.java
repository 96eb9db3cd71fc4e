package org.manzanita.shadow.internal.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.credit.AskedApart;
import org.manzanita.platform.FolderTree;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Surroundings;
import org.manzanita.shadow.internal.Wire;
import org.manzanita.shadow.internal.apart.Asked.Ended;
import org.manzanita.shadow.internal.apart.Asked.Reading;
import org.manzanita.shadow.internal.apart.Asked.Writing;

/**
 * One plug-in that runs apart: its process, which is started when something is asked and there is none, and what that process
 * was told already. It is asked one question at a time.
 */
final class ApartPlugIn implements AutoCloseable {

    /** For two answers about one pupil, in time of a processor; a rule takes a thousandth of it. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** For what is no work of the plug-in's own: reading the law, or all that an LEA recorded of itself. */
    private static final Duration READING = Duration.ofSeconds(30);

    /** For starting, and for saying what it offers. */
    private static final Duration STARTING = Duration.ofSeconds(5);

    private static final String NAME = "[A-Za-z0-9_.$]{1,200}";

    private final String name;
    private final String classPath;
    private final Path folder;
    private final Unpacking content;
    private final Duration patience;
    private volatile @Nullable Child child;
    private @Nullable Hello known;
    private @Nullable Law law;
    private @Nullable ProgramFile program;
    private @Nullable PupilFile pupil;
    private int starts;
    private volatile boolean closed;

    /** Unpacks a bundle. */
    @FunctionalInterface
    interface Unpacking {

        void into(Path folder) throws IOException;
    }

    /**
     * @param folder that is the plug-in's own, and made when it is needed
     * @param content that is unpacked into it at each start, so that nothing that one process left there is in the next
     */
    ApartPlugIn(String name, String classPath, Path folder, Unpacking content, Duration patience) {
        this.name = name;
        this.classPath = classPath;
        this.folder = folder;
        this.content = content;
        this.patience = patience;
    }

    /**
     * What it offers, for which it is started.
     *
     * @throws AskedApart.Failed if it does not say
     */
    synchronized Hello hello() {
        running();
        return Objects.requireNonNull(known);
    }

    /** How many times its process was started. */
    synchronized int starts() {
        return starts;
    }

    /** The number of its process, if there is one. */
    synchronized Optional<Long> pid() {
        return Optional.ofNullable(child).map(Child::pid);
    }

    /**
     * Asks something that is about the period of a pupil.
     *
     * @throws AskedApart.Failed if there is no answer
     */
    synchronized <T> T ask(Asked asked, Period period, Law byLaw, Writing question, Reading<T> answer) {
        tell(byLaw);
        tell(period.program());
        tell(period.pupil());
        return ask(asked, question, answer);
    }

    /**
     * Asks something that is about a judged pupil.
     *
     * @throws AskedApart.Failed if there is no answer
     */
    synchronized <T> T ask(Asked asked, JudgedPupil judged, Surroundings around, Writing question,
            Reading<T> answer) {
        tell(around.law());
        tell(around.program());
        tell(judged.file());
        return ask(asked, question, answer);
    }

    /**
     * Asks something that is about what is around pupils.
     *
     * @throws AskedApart.Failed if there is no answer
     */
    synchronized <T> T ask(Asked asked, Surroundings around, Writing question, Reading<T> answer) {
        tell(around.law());
        tell(around.program());
        return ask(asked, question, answer);
    }

    /**
     * Asks something that is about an LEA.
     *
     * @throws AskedApart.Failed if there is no answer
     */
    synchronized <T> T ask(Asked asked, ProgramFile file, Writing question, Reading<T> answer) {
        tell(file);
        return ask(asked, question, answer);
    }

    /** @throws AskedApart.Failed if there is no answer */
    synchronized <T> T ask(Asked asked, Writing question, Reading<T> answer) {
        return exchanged(running(), asked, question, answer, patience);
    }

    @SuppressWarnings("ReferenceEquality") // The very one that was told last need not be told again; another one may be like it.
    private void tell(Law byLaw) {
        running();
        if (law != byLaw) {
            told(Asked.LAW, out -> LawForm.law(out, byLaw));
            law = byLaw;
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void tell(ProgramFile file) {
        running();
        if (program != file) {
            told(Asked.PROGRAM, out -> FileForm.program(out, file));
            program = file;
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void tell(PupilFile file) {
        running();
        if (pupil != file) {
            told(Asked.PUPIL, out -> FileForm.pupil(out, file));
            pupil = file;
        }
    }

    private void told(Asked asked, Writing content) {
        exchanged(running(), asked, content, in -> true, READING);
    }

    private <T> T exchanged(Child asking, Asked asked, Writing question, Reading<T> answer, Duration allowed) {
        try (var in = Asked.open(asking.ask(Asked.frame(asked, question), asked.longestAnswer(), allowed))) {
            var ended = Wire.text(in);
            if (ended.equals(Ended.FAILED.name())) {
                var said = Wire.text(in);
                // No words of the plug-in's own: they may hold a pupil's data.
                throw new Unanswered("failed: " + (said.matches(NAME) ? said : "it says what no failure is called")
                        + ".");
            }
            if (ended.equals(Ended.UNSTEADY.name())) {
                throw new Unanswered("failed: It gave two answers to the same question.");
            }
            if (!ended.equals(Ended.ANSWERED.name())) {
                throw new IOException("It ended as nothing does.");
            }
            return answer.from(in);
        } catch (Unanswered e) {
            throw new AskedApart.Failed(String.valueOf(e.getMessage()), false);
        } catch (AskedApart.Failed e) {
            stop();
            refuseIfClosed();
            throw e;
        } catch (IOException e) {
            stop();
            throw new AskedApart.Failed("failed: its answer cannot be read.", false);
        }
    }

    /** The plug-in failed, and its process is sound. */
    private static final class Unanswered extends IOException {

        private static final long serialVersionUID = 1L;

        Unanswered(String message) {
            super(message);
        }
    }

    private Child running() {
        refuseIfClosed();
        if (child != null && !child.isAlive()) {
            // It ended between two questions, so none was left without an answer by it.
            stop();
        }
        if (child == null) {
            start();
        }
        return Objects.requireNonNull(child);
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new AskedApart.Failed("was taken out while it was asked.", true);
        }
    }

    private void start() {
        try {
            FolderTree.delete(folder);
            Files.createDirectories(folder);
            content.into(folder);
            child = Child.start(name, classPath, folder);
        } catch (IOException e) {
            throw new AskedApart.Failed("could not be started in a process of its own: " + e.getClass().getName() + ".",
                    false);
        }
        starts++;
        var said = exchanged(child, Asked.HELLO, out -> {}, Hello::read, STARTING);
        if (known != null && !known.equals(said)) {
            stop();
            throw new AskedApart.Failed("failed: it offers other than when it was started first.", false);
        }
        known = said;
    }

    private void stop() {
        law = null;
        program = null;
        pupil = null;
        if (child != null) {
            var ending = child;
            child = null;
            ending.close();
        }
    }

    /** Ends its process at once, whatever it is asked. */
    @Override
    public void close() {
        closed = true;
        var asked = child;
        if (asked != null) {
            asked.close();
        }
        forget();
    }

    private synchronized void forget() {
        stop();
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
