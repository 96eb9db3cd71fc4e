package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of the list of the release's bundles: it names digests and nothing else, or is refused. */
class ReleaseListFuzzTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("release-fuzz");
            Files.createDirectory(folder.resolve("lib"));
            folder.toFile().deleteOnExit();
            folder.resolve("lib").toFile().deleteOnExit();
            folder.resolve("lib/release.lst").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(("0a".repeat(32) + "  a.jar\n").repeat(2), "\n\n").map(
                text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("lists")
    @FuzzTest
    void aListNamesDigestsOrIsRefused(byte[] input) throws Exception {
        Files.write(FOLDER.resolve("lib/release.lst"), input);
        assertThat(Bounds.hold(ReleaseListFuzzTest::digests))
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    }

    private static Set<String> digests() {
        try {
            return Release.of(FOLDER).digests();
        } catch (LaunchException e) {
            assertThat(e.code()).isEqualTo(ExitCode.DISTRIBUTION);
            return Set.of();
        }
    }
}
