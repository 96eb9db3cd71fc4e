package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A real terminal of 80 columns and 24 rows: tmux, by a socket of its own, with none of the user's settings. */
final class Tmux implements AutoCloseable {

    /** A guard against a program that hangs; whatever is waited for comes sooner, however slow the machine is. */
    private static final long PATIENCE_SECONDS = 300;

    private static final Pattern KEY = Pattern.compile("<([A-Za-z-]+)>");
    private static final Map<String, String> KEYS = Map.of("Enter", "Enter", "Tab", "Tab", "Ctrl-C", "C-c", "Ctrl-D",
            "C-d", "Ctrl-U", "C-u", "Ctrl-R", "C-r", "Up", "Up", "Space", "Space");

    private final Path socket;

    /** @param folder a folder with a short path, in which the socket stands */
    Tmux(Path folder) {
        this.socket = folder.resolve("tmux");
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("tmux", "-V").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a program in a terminal of its own. */
    void start(String terminal, List<String> line) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("new-session", "-d", "-s", terminal, "-x", "80", "-y", "24", "--"));
        words.addAll(line);
        tmux(words);
        // Its screen stands when it has ended.
        tmux(List.of("set-option", "-t", terminal, "remain-on-exit", "on"));
    }

    /** Presses keys: text as it is, and {@code <Tab>}, {@code <Enter>} and the like. */
    void type(String terminal, String text) throws IOException, InterruptedException {
        int at = 0;
        var key = KEY.matcher(text);
        while (key.find()) {
            literally(terminal, text.substring(at, key.start()));
            tmux(List.of("send-keys", "-t", terminal, KEYS.getOrDefault(key.group(1), key.group(1))));
            at = key.end();
        }
        literally(terminal, text.substring(at));
    }

    private void literally(String terminal, String text) throws IOException, InterruptedException {
        if (!text.isEmpty()) {
            tmux(List.of("send-keys", "-t", terminal, "-l", "--", text));
        }
    }

    /** What stands on the screen, wrapped lines as they are. */
    String screen(String terminal) throws IOException, InterruptedException {
        return tmux(List.of("capture-pane", "-p", "-t", terminal)).stripTrailing();
    }

    /** What stands on the screen, wrapped lines as one. */
    String joined(String terminal) throws IOException, InterruptedException {
        return tmux(List.of("capture-pane", "-p", "-J", "-t", terminal)).stripTrailing();
    }

    /** The screen once it is what is waited for, or as it stands when that has not come. */
    String await(String terminal, UnaryOperator<String> seen, Predicate<String> isMet)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var screen = seen.apply(screen(terminal));
        while (!isMet.test(screen) && System.nanoTime() < until) {
            Thread.sleep(100);
            screen = seen.apply(screen(terminal));
        }
        return screen;
    }

    /** Whether the program in the terminal has ended, once it has, or as it stands when it does not end. */
    boolean hasEnded(String terminal) throws IOException, InterruptedException {
        // What is drawn when a program ends is not relied on: it is missing now and then.
        var asked = List.of("display-message", "-p", "-t", terminal, "#{pane_dead}");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!tmux(asked).strip().equals("1") && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        return tmux(asked).strip().equals("1");
    }

    private String tmux(List<String> words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-S", socket.toString()));
        line.addAll(words);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        var environment = builder.environment();
        List.of("TMUX", "NO_COLOR", "MANZANITA_ENVIRONMENT", "COLUMNS", "LINES").forEach(environment::remove);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words + ": " + out).isZero();
        return out;
    }

    @Override
    public void close() throws IOException {
        try {
            tmux(List.of("kill-server"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
