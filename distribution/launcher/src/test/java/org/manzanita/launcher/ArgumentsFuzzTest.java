package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/** Whatever the words by which the launcher is started, here with zero bytes between them: it knows them, or says why not. */
class ArgumentsFuzzTest {

    static Stream<ArgumentSet> lines() {
        return Stream
                .of("--home\0/var/x\0pupil:list", "--features=policy,watch\0--development\0run\0x", "--entry", "--\0x",
                        "--home=\uFFFD")
                .map(text -> org.junit.jupiter.params.provider.Arguments.argumentSet(text,
                        (Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("lines")
    @FuzzTest
    void theWordsAreKnownOrRefused(byte[] input) throws Exception {
        var words = new String(input, StandardCharsets.UTF_8).split("\0", -1);
        var command = Bounds.hold(() -> command(words));
        assertThat(Arrays.asList(words)).endsWith(command.toArray(String[]::new));
    }

    private static java.util.List<String> command(String... words) {
        try {
            return Arguments.of(words).command();
        } catch (LaunchException e) {
            assertThat(e.code()).isEqualTo(ExitCode.USAGE);
            return java.util.List.of();
        }
    }
}
