package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.ledger.LedgerException;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of the file of settings: a server is named, or what is wrong is said without its password. */
class SettingsFuzzTest {

    private static final String SECRET = "correct-horse-battery";
    private static final Path HOME = home();

    private static Path home() {
        try {
            var home = Files.createTempDirectory("settings-fuzz");
            home.toFile().deleteOnExit();
            home.resolve(Settings.FILE).toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> files() {
        return Stream.of("database = h2\n",
                "database: postgresql\nurl=jdbc:postgresql://host/db\nuser=m\\u0061\npassword-file = secret\n")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("files")
    @FuzzTest
    void aServerIsNamedOrWhatIsWrongIsSaid(byte[] input) throws Exception {
        Files.write(HOME.resolve(Settings.FILE), input);
        assertThat(Bounds.hold(SettingsFuzzTest::said)).doesNotContain(SECRET);
    }

    private static String said() {
        try {
            return Settings.in(HOME, Map.of(Settings.ENVIRONMENT, SECRET)).map(Settings::toString).orElse("");
        } catch (LedgerException e) {
            return Optional.ofNullable(e.getMessage()).orElse("");
        }
    }
}
