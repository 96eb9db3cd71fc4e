package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.example.hostile.Hostile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the byte code of a bundle is refused for; each call in a class of its own. */
class CallsTest {

    static Stream<Arguments> hostile() {
        return Stream.of(Arguments.of(Hostile.Exits.class, "calls java.lang.System.exit"),
                Arguments.of(Hostile.ExitsByReference.class, "calls java.lang.System.exit"),
                Arguments.of(Hostile.Halts.class, "calls java.lang.Runtime.halt"),
                Arguments.of(Hostile.Executes.class, "calls java.lang.ProcessBuilder.start"),
                Arguments.of(Hostile.Native.class, "is native code"),
                Arguments.of(Hostile.Loads.class, "calls java.lang.System.loadLibrary"));
    }

    @ParameterizedTest(name = "P5: {1}")
    @MethodSource("hostile")
    void isRefusedByClassAndMethod(Class<?> type, String call) {
        assertThat(calls(type).objections()).singleElement().asString()
                .startsWith(type.getName() + ".run " + call);
    }

    @Test
    @DisplayName("P5: a Java agent, by its manifest")
    void anAgent() {
        var jar = SampleJar.named("org.example", "1").header("Premain-Class", "org.example.Agent").bytes();

        assertThat(JarShape.objections(Archive.of(jar))).singleElement().asString().contains("Premain-Class");
    }

    @Test
    @DisplayName("P18: Java serialization")
    void serialization() {
        assertThat(calls(Hostile.Deserializes.class).objections())
                .allMatch(each -> each.contains("calls java.io.ObjectInputStream")).isNotEmpty();
    }

    @Test
    @DisplayName("P6: what connects and writes is let in, and told to whoever approves it, with the method")
    void whatConnectsAndWritesIsTold() {
        var calls = calls(Hostile.Talks.class);

        assertThat(calls.objections()).isEmpty();
        assertThat(calls.reaches()).containsOnlyKeys("network", "files");
        assertThat(calls.reaches().get("network")).startsWith("org.example.hostile.Hostile$Talks.run calls java.net.");
    }

    @Test
    void aClassThatCannotBeReadIsRefused() {
        var jar = SampleJar.named("org.example", "1").entry("Broken.class", new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9});

        assertThat(Calls.of(Archive.of(jar.bytes())).objections()).singleElement().asString()
                .contains("Broken.class cannot be read");
    }

    private static Calls calls(Class<?> type) {
        return Calls.of(Archive.of(SampleJar.named("org.example", "1").type(type).bytes()));
    }
}
