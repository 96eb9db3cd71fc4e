package org.example.apart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** Does the harm that a pupil's id names: {@code bad-halt}, and so on. */
public final class Hostile implements Policy {

    private static final Citation SOURCE = new Citation("H-1", "Board 2022-06-14");

    private final List<byte[]> kept = new ArrayList<>();
    private int asked;

    @Override
    public String policyId() {
        return "hostile";
    }

    @Override
    public LeaId lea() {
        return new LeaId("3467447");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var notes = List.of(Ruling.throughout(period, Reason.notes("HOSTILE", SOURCE, "Nothing.", List.of())));
        return period.pupil().pupil().value().startsWith("bad") ? harm(period, notes) : notes;
    }

    private List<Ruling> harm(Period period, List<Ruling> notes) {
        var words = period.pupil().pupil().value().split("-", -1);
        switch (words[1]) {
            case "halt" -> Runtime.getRuntime().halt(42);
            case "throw", "throw0", "throw1", "throw2" ->
                throw new IllegalStateException("Pupil " + period.pupil().pupil());
            case "wait" -> waiting();
            case "memory" -> {
                while (true) {
                    kept.add(new byte[1 << 24]);
                }
            }
            case "spin" -> {
                while (asked >= 0) {
                    asked = (asked + 1) % 7;
                }
            }
            case "connect" -> connect(Integer.parseInt(words[2]));
            case "start" -> start();
            case "print" -> System.out.println("Pupil " + period.pupil().pupil());
            case "forge" -> forge();
            case "differ" -> {
                return List
                        .of(Ruling.throughout(period, Reason.notes("HOSTILE", SOURCE, "Asked " + asked++, List.of())));
            }
            case "much" -> {
                return Collections.nCopies(20_000, notes.getFirst());
            }
            case "long" -> {
                return List.of(Ruling.throughout(period, Reason.notes("HOSTILE", SOURCE, "x".repeat(1 << 24),
                        List.of())));
            }
            default -> throw new IllegalStateException();
        }
        return notes;
    }

    private static void waiting() {
        try {
            Thread.sleep(1_000_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void connect(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start() {
        try {
            new ProcessBuilder("sleep", "600").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is no answer where answers go. */
    private static void forge() {
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[]{127, 127, 127, 127, 1, 2, 3});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<PolicyValue> values() {
        return List.of();
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return Optional.empty();
    }
}
