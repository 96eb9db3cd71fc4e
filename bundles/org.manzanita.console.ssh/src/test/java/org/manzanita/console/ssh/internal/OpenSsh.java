package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The client of OpenSSH, as it is installed on this machine, with keys and known hosts in a folder of its own. */
final class OpenSsh {

    private static final long PATIENCE_SECONDS = 90;

    private final Path folder;
    private int calls;

    OpenSsh(Path folder) {
        this.folder = folder;
    }

    /** Whether the programs that these tests need are here. */
    static boolean isInstalled() {
        return List.of("ssh", "ssh-keygen", "sftp", "scp").stream().allMatch(OpenSsh::isOnThePath);
    }

    private static boolean isOnThePath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Makes a pair of keys, and gives the line of the public one. */
    String key(String name, String... kind) {
        var line = new ArrayList<>(List.of("ssh-keygen", "-q", "-N", "", "-C", "a comment", "-f", file(name)));
        line.addAll(List.of(kind));
        assertThat(start(line).ended().code()).isZero();
        try {
            return Files.readString(folder.resolve(name + ".pub")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** The options of every call: nothing of the user's own is looked at, and nobody is asked. */
    List<String> options(String key) {
        return List.of("-F", "none", "-i", file(key), "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o",
                "BatchMode=yes", "-o", "UserKnownHostsFile=" + file("known_hosts"), "-o",
                "GlobalKnownHostsFile=/dev/null", "-o", "HostKeyAlias=manzanita", "-o",
                "StrictHostKeyChecking=accept-new", "-o", "ConnectTimeout=15");
    }

    /** {@code ssh} with further options, to somebody at the port. */
    Running ssh(String key, String person, int port, List<String> further, String... command) {
        var line = new ArrayList<>(List.of("ssh"));
        line.addAll(options(key));
        line.addAll(List.of("-p", Integer.toString(port)));
        line.addAll(further);
        line.add(person + "@127.0.0.1");
        line.addAll(List.of(command));
        return start(line);
    }

    /** A shell on a terminal of the other side. */
    Running shell(String key, String person, int port) {
        return ssh(key, person, port, List.of("-tt"));
    }

    Running start(List<String> line) {
        try {
            var number = calls++;
            var out = folder.resolve("out-" + number);
            var err = folder.resolve("err-" + number);
            var builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("TERM", "xterm");
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that runs. */
    record Running(Process process, Path outFile, Path errFile) {

        void type(String text) {
            try {
                OutputStream keys = process.getOutputStream();
                keys.write(text.getBytes(StandardCharsets.UTF_8));
                keys.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until it has shown something. */
        Running showing(String expected) {
            await(() -> out().contains(expected) || !process.isAlive());
            assertThat(out()).as("shown, beside " + err()).contains(expected);
            return this;
        }

        String out() {
            return read(outFile);
        }

        String err() {
            return read(errFile);
        }

        Ended ended() {
            try {
                assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .as("it has ended, after showing " + out() + err()).isTrue();
                return new Ended(process.exitValue(), out(), err());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** How a client ended, and what it showed. */
    record Ended(int code, String out, String err) {}

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(BooleanSupplier done) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!done.getAsBoolean() && System.nanoTime() < until) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
