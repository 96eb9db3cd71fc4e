package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.launcher.Distribution;
import org.manzanita.launcher.Platform;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The Gogo runtime of the product: a session of it runs the console's commands, and there is no way to any other one. */
@ResourceLock(Resources.SYSTEM_OUT) // A platform in this process puts streams of its own in the place of the system's.
class GogoTest {

    private static final Distribution PRODUCT = Distribution.at(Path.of("target/manzanita").toAbsolutePath());
    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";
    private static final String PROCESSORS = "(objectClass=" + PROCESSOR + ")";
    private static final String OWN = "org.manzanita.console.gogo";
    private static final String RUNTIME = "org.apache.felix.gogo.runtime";

    @TempDir
    static Path home;

    private static Platform platform;

    @BeforeAll
    static void theProductWithGogo() throws BundleException {
        platform = Platform.start(PRODUCT, PRODUCT.chosen(Set.of("core", "gogo")), home, home.resolve("cache"));
    }

    @AfterAll
    static void stop() throws BundleException {
        platform.close();
    }

    private static BundleContext context(String bundle) {
        return Objects.requireNonNull(Arrays.stream(platform.framework().getBundleContext().getBundles())
                .filter(each -> bundle.equals(each.getSymbolicName())).findFirst().orElseThrow().getBundleContext());
    }

    private static ServiceReference<?>[] seen(String bundle, String filter) {
        try {
            var references = context(bundle).getAllServiceReferences(null, filter);
            return references == null ? new ServiceReference<?>[0] : references;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void theRuntimeIsThereForNobodyButTheDoor() {
        assertThat(seen("org.manzanita.console", PROCESSORS)).extracting(each -> each.getBundle()
                .getSymbolicName()).containsExactly(OWN);
        assertThat(seen("org.manzanita.console", "(objectClass=org.apache.felix.service.threadio.ThreadIO)"))
                .isEmpty();
        assertThat(seen(OWN, PROCESSORS)).as("and it is there, or this test would show nothing")
                .extracting(each -> each.getBundle().getSymbolicName()).containsExactlyInAnyOrder(OWN, RUNTIME);
    }

    @Test
    void toTheRuntimeNoFunctionIsThereThatAsksForNoRight() {
        var foreign = context("org.manzanita.console").registerService(Object.class, "an object with methods",
                FrameworkUtil.asDictionary(Map.of("osgi.command.scope", "foreign", "osgi.command.function", "length")));
        try {
            assertThat(seen(RUNTIME, "(osgi.command.scope=*)")).isNotEmpty()
                    .extracting(each -> each.getBundle().getSymbolicName()).containsOnly(OWN);
            assertThat(seen("org.manzanita.console", "(osgi.command.scope=foreign)")).hasSize(1);
            assertThatThrownBy(() -> given("foreign:length")).hasMessageContaining("There is no command");
        } finally {
            foreign.unregister();
        }
    }

    @Test
    void aSessionGivesTheCommandsOfTheConsoleAndItsHelp() throws ReflectiveOperationException {
        assertThat(given("law:list --output json")).contains("\"rule\"");
        assertThat(given("help")).contains("credit:why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.context", "($.context bundles)", "(bundle 0) stop", "gogo:eval law:list",
            "x = (new java.lang.ProcessBuilder [true])", "law:list > stolen", "law:list | cat", "law:list; law:list",
            "each [1] { law:list }", "source /etc/passwd", "shutdown"})
    void everyOtherWayIsShut(String line) {
        assertThatThrownBy(() -> given(line)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Path.of("stolen")).doesNotExist();
    }

    /** By name, since the types on this test's class path are not those of the bundles. */
    private static String given(String line) throws ReflectiveOperationException {
        var reference = seen("org.manzanita.console", PROCESSORS)[0];
        var processor = context("org.manzanita.console").getService(reference);
        var types = reference.getBundle().getBundleContext().getBundle();
        var out = new ByteArrayOutputStream();
        try {
            var session = types.loadClass(PROCESSOR)
                    .getMethod("createSession", InputStream.class, OutputStream.class, OutputStream.class)
                    .invoke(processor, InputStream.nullInputStream(), out, out);
            types.loadClass("org.apache.felix.service.command.CommandSession")
                    .getMethod("execute", CharSequence.class).invoke(session, line);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
