package org.manzanita.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.manzanita.feature.FeatureException;
import org.manzanita.feature.Approvals;
import org.manzanita.feature.FeatureFolder;
import org.osgi.framework.BundleException;

/** The start of the process. */
public final class Main {

    /** How long the console may take to come up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Main() {}

    /**
     * Starts the platform, hands the command line to the console, and ends the process with its answer.
     *
     * <p>The framework's threads would keep a process alive whose main thread has died, so every way out of here ends
     * in {@link System#exit}.
     */
    public static void main(String... line) {
        int code = ExitCode.SOFTWARE.number();
        try {
            code = run(line);
        } catch (LaunchException e) {
            System.err.println("manzanita: " + LaunchException.shown(String.valueOf(e.getMessage())));
            code = e.code().number();
        } catch (FeatureException e) {
            System.err.println("manzanita: " + LaunchException.shown(String.valueOf(e.getMessage())));
            code = ExitCode.DISTRIBUTION.number();
        } catch (OutOfMemoryError e) {
            System.err.println("manzanita: there is not enough memory for this. A submission is recorded whole or not"
                    + " at all; this one was not, unless it said so.\nGive the program more, such as"
                    + " MANZANITA_JAVA_OPTIONS=-Xmx4g in its environment.");
        } catch (Throwable e) {
            System.err.println("manzanita: a fault in the program itself; please report it with these lines.");
            e.printStackTrace(System.err);
        } finally {
            System.exit(code);
        }
    }

    private static int run(String... line) throws IOException, BundleException {
        var arguments = Arguments.of(line);
        var distribution = Distribution.at(folder());
        if (arguments.asksFor("--help", "-h")) {
            System.out.print(Usage.text(distribution));
            return 0;
        }
        if (arguments.asksFor("--version")) {
            System.out.println(Usage.version(distribution));
            return 0;
        }
        var usual = Home.usual(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        boolean isDemo = arguments.asksFor("demo") && arguments.home() == null;
        try (var home = arguments.home() != null
                ? Home.hold(arguments.home())
                : isDemo ? Home.holdForDemo(usual) : Home.hold(usual)) {
            return run(arguments, distribution.with(new FeatureFolder(home.folder()),
                    new Approvals(home.folder().resolve("trust"))), home);
        }
    }

    private static int run(Arguments arguments, Distribution distribution, Home home) throws BundleException {
        var features = distribution.chosen(arguments.features());
        var results = System.out;
        System.setOut(System.err);
        var plugIns = arguments.plugIns() == null ? home.folder().resolve("plug-ins") : arguments.plugIns();
        var site = new Site(home.folder(), home.cache(), plugIns.toAbsolutePath().normalize(), arguments.features(),
                arguments.development());
        if (site.development()) {
            System.err.println(
                    "manzanita: --development lets in what nobody signed or approved. Keep real records away.");
        }
        try (var platform = Platform.start(distribution, features, site)) {
            var entry = platform.entry(PATIENCE, arguments.entry());
            Diagnosis.failures(platform).forEach(failure -> System.err.println("manzanita: " + failure));
            System.setOut(platform.results(results));
            try {
                return answer(platform, entry, arguments.command().toArray(String[]::new));
            } finally {
                // What bundles say while they stop is no result either.
                results.flush();
                System.setOut(System.err);
            }
        }
    }

    /** The console's answer, or 0 if the framework is stopped before it gives one, as leaving the shell does. */
    private static int answer(Platform platform, ToIntFunction<String[]> entry, String[] command) {
        var answer = new CompletableFuture<Integer>();
        var stopped = new Thread(() -> {
            try {
                platform.framework().waitForStop(0);
                answer.complete(0);
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        }, "waits for the framework");
        stopped.setDaemon(true);
        stopped.start();
        var console = new Thread(() -> {
            try {
                answer.complete(entry.applyAsInt(command));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        }, "console");
        console.setContextClassLoader(Platform.loaderFor(entry));
        console.start();
        return answer.join();
    }

    /** The distribution that this class was started from: the folder above {@code lib}. */
    private static Path folder() {
        return Path.of(System.getProperty("manzanita.distribution", ".")).toAbsolutePath().normalize();
    }
}
