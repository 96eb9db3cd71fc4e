package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a file of cases, which vendors write too: its cases are read, or it is named as faulty. */
class CaseFileFuzzTest {

    private static final ScratchFolder FOLDER = ScratchFolder.named("case-fuzz");

    static Stream<Arguments> files() {
        return Stream.of("case: A day\nsection: EC 51747\nrules: [T-1, T-2]\nshows: earns\n---\ncase: b\n",
                "case: &a [x]\nsection: *a\n", "- 1\n", "case: \"\\x1b[31m\"\nsection: 1\nrules: {a: b}\n",
                "[".repeat(4_000))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("files")
    @FuzzTest
    void casesAreReadOrTheFileIsNamed(byte[] input) throws Exception {
        FOLDER.with("days.yaml", input);
        assertThat(Bounds.hold(CaseFileFuzzTest::read)).allSatisfy(each -> assertThat(each.title()).isNotNull());
    }

    private static List<CaseFile.Case> read() {
        try {
            return CaseFile.below(FOLDER.folder()).getFirst().cases();
        } catch (CaseException e) {
            assertThat(e).hasMessageContaining("days.yaml");
            return List.of();
        }
    }
}
