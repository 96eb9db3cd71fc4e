package org.manzanita.vendor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.CommandException;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.ScratchFolder;

/** Whatever the bytes by which a plug-in says what it is: its names are names of files in its folder, or it is refused. */
class PlugInFolderFuzzTest {

    private static final ScratchFolder FOLDER = ScratchFolder.named("plug-in-fuzz");

    static Stream<Arguments> files() {
        return Stream.of("""
                name = example-usd
                version = 1.0.0
                title = Example Unified
                bundle = org.example.policy
                policy = policy.yaml
                """, "name = ../x\nversion: 1\\u002e0\n", "other = 1\n")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("files")
    @FuzzTest
    void aPlugInSaysWhatItIsOrIsRefused(byte[] input) throws Exception {
        FOLDER.with(PlugInFolder.FILE, input);
        Bounds.hold(PlugInFolderFuzzTest::read).ifPresent(plugIn -> {
            var folder = FOLDER.folder();
            assertThat(Stream.of(plugIn.delivery(), plugIn.jar(), plugIn.policy().orElse("policy.yaml"))).allSatisfy(
                    name -> assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder));
            assertThat(plugIn.title()).doesNotContainPattern("[\\p{Cntrl}\"]");
        });
    }

    private static Optional<PlugInFolder> read() {
        try {
            return Optional.of(PlugInFolder.of(FOLDER.folder()));
        } catch (CommandException e) {
            return Optional.empty();
        }
    }
}
