package org.manzanita.ledger.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.ledger.LedgerException;

/** Which database a home says that its ledger is in. */
class SettingsTest {

    private static final String SERVER = """
            database = postgresql
            url = jdbc:postgresql://db.example.org/manzanita
            user = manzanita
            """;

    @TempDir
    private Path home = Path.of("");

    @Test
    void without_settings_the_ledger_is_a_file_in_the_home() throws IOException {
        assertThat(Settings.in(home, Map.of())).isEmpty();

        write("database = h2");
        assertThat(Settings.in(home, Map.of())).isEmpty();
    }

    @Test
    void the_password_comes_from_a_file_of_its_owner_or_from_the_environment() throws IOException {
        write(SERVER + "password-file = secret");
        var secret = Files.writeString(home.resolve("secret"), "s3cret\n");
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
            assertThatThrownBy(() -> Settings.in(home, Map.of())).isInstanceOf(LedgerException.class)
                    .hasMessageContaining("chmod 600").hasMessageNotContaining("s3cret");
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(Settings.in(home, Map.of())).hasValueSatisfying(settings -> {
            assertThat(settings.password()).isEqualTo("s3cret");
            assertThat(settings).hasToString("manzanita on jdbc:postgresql://db.example.org/manzanita");
        });

        write(SERVER);
        assertThat(Settings.in(home, Map.of("MANZANITA_LEDGER_PASSWORD", "other")).orElseThrow().password())
                .isEqualTo("other");
        assertThatThrownBy(() -> Settings.in(home, Map.of())).isInstanceOf(LedgerException.class)
                .hasMessageContaining("No password").hasMessageContaining("password-file");
    }

    @ParameterizedTest
    @CsvSource({"'database = oracle', 'Write h2, or postgresql'", "'', 'Write h2, or postgresql'",
            "'database = postgresql', 'does not say which url'",
            "'database = postgresql\nurl = jdbc:h2:x', 'jdbc:postgresql://host/database'",
            "'database = postgresql\nurl = jdbc:postgresql://h/d?user=a&password=b', 'holds a password'",
            "'database = postgresql\nurl = jdbc:postgresql://h/d', 'does not say which user'",
            "'database = h2\npassword = geheim', 'A password stands in'", "'databse = h2', 'not known'",
            "'database = \\uXYZ1', 'cannot be read'"})
    void what_cannot_be_followed_is_refused_with_what_to_write(String settings, String told) throws IOException {
        write(settings);

        assertThatThrownBy(() -> Settings.in(home, Map.of())).isInstanceOf(LedgerException.class)
                .hasMessageContaining(told).hasMessageContaining(Settings.FILE).hasMessageNotContaining("geheim");
    }

    private void write(String settings) throws IOException {
        Files.writeString(home.resolve(Settings.FILE), settings);
    }
}
