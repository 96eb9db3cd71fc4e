package org.manzanita.health.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/** Whatever the text of a support bundle: an id that stands by itself in it is taken out, in time. */
class ScrubberFuzzTest {

    private static final Scrubber SCRUBBER = new Scrubber(List.of("P-1", "Jiménez", "de la Cruz", "1234567890"));

    static Stream<Arguments> texts() {
        return Stream.of("A-P-1-2026: JIMÉNEZ, Paz de la Cruz", "a-".repeat(6_000) + "b", "P-1", "学校-P-1/é")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("texts")
    @FuzzTest
    void whatTellsWhoAPupilIsIsTakenOut(byte[] input) throws Exception {
        var text = new String(input, StandardCharsets.UTF_8);
        assertThat(Bounds.hold(() -> SCRUBBER.scrub(text + " P-1 Jiménez x")).split("\\s"))
                .doesNotContain("P-1", "Jiménez").contains(Scrubber.GONE.split(" ", 2)[0]);
    }
}
