package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    private static final Path USER = Path.of("/home/ana");

    @TempDir
    Path folder;

    @Test
    void dataGoesWhereTheOperatingSystemMeansItToGo() {
        assertThat(Home.usual(Map.of(), "Linux", USER)).isEqualTo(Path.of("/home/ana/.local/share/manzanita"));
        assertThat(Home.usual(Map.of("XDG_DATA_HOME", "/data"), "Linux", USER)).isEqualTo(Path.of("/data/manzanita"));
        assertThat(Home.usual(Map.of(), "Mac OS X", USER))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/Manzanita"));
    }

    @Test
    void aHomeIsHeldByOneAtATime() {
        try (var held = Home.hold(folder.resolve("home"))) {
            assertThatThrownBy(() -> Home.hold(held.folder()))
                    .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
                    .extracting(e -> ((LaunchException) e).code()).isEqualTo(ExitCode.IN_USE);
        }
        Home.hold(folder.resolve("home")).close();
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Home.hold(file.resolve("home"))).hasMessageContaining("cannot be written")
                .extracting(e -> ((LaunchException) e).code()).isEqualTo(ExitCode.HOME);
    }
}
