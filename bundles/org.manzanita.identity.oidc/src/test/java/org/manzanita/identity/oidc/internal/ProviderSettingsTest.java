package org.manzanita.identity.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSettingsTest {

    private static final String GOOD = "issuer = https://login.district.example/\nclient-id = manzanita\n";

    @TempDir
    Path home;

    private ProviderSettings read(String text) throws IOException {
        Files.writeString(home.resolve(ProviderSettings.FILE), text);
        return ProviderSettings.in(home).orElseThrow();
    }

    private SignInCheck check() {
        return new SignInCheck(new SignInService(home, Clock.systemUTC(), Duration.ofSeconds(1)));
    }

    @Test
    void withoutAFileThereIsNoProvider() {
        assertThat(ProviderSettings.in(home)).isEmpty();
        assertThat(check().execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void whatIsNotSaidIsAsIsUsual() throws IOException {
        var settings = read(GOOD);
        assertThat(settings.issuer()).isEqualTo("https://login.district.example/");
        assertThat(settings.maximumAge()).contains(Duration.ofMinutes(5));
        assertThat(settings.redirect()).isEqualTo(ProviderSettings.REDIRECT);
        assertThat(settings.secret()).isEmpty();
        assertThat(check().execute().toString()).contains("https://login.district.example/");
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        var settings = read(
                GOOD + "maximum-age = 60\nredirect = http://localhost:8123/back\namr = mfa; hwk\nacr = high\n");
        assertThat(settings.maximumAge()).contains(Duration.ofMinutes(1));
        assertThat(settings.redirect()).hasPort(8123);
        assertThat(settings.amr()).containsExactly("mfa", "hwk");
        assertThat(settings.acr()).containsExactly("high");
        assertThat(read(GOOD + "maximum-age = any").maximumAge()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"client-id = a|issuer = …", "issuer = https://a.example|client-id = …",
            "issuer = http://a.example|begins with https://", "issuer = a|begins with https://",
            "issuer = https://a.example/?b|no ?", "issuer = https://a b|no address",
            "issuer = https://a.example\\nclient-secret = x|A secret stands in",
            "issuer = https://a.example\\nscope = x|not known. Known are acr, amr",
            "issuer = https://a.example\\nclient-id = x\\nmaximum-age = soon|Write seconds from 0 to 43200",
            "issuer = https://a.example\\nclient-id = x\\nmaximum-age = -1|Write seconds from 0 to 43200",
            "issuer = https://a.example\\nclient-id = x\\nredirect = https://a.example/b|machine before which one sits",
            "issuer = https://a.example\\nclient-id = x\\nredirect = http://10.0.0.1/b|machine before which one sits",
            "issuer = https://a.example\\nclient-id = x\\nsecret-file = none|Check its name"})
    void whatCannotBeFollowedIsToldWithWhatToDo(String text, String told) throws IOException {
        Files.writeString(home.resolve(ProviderSettings.FILE), text.replace("\\n", "\n"));
        assertThatThrownBy(() -> ProviderSettings.in(home)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(told).hasMessageContaining(ProviderSettings.FILE);
        assertThat(check().execute().getStatus()).isEqualTo(Result.Status.WARN);
    }

    @Test
    void aSecretThatOthersMayReadIsNotTaken() throws IOException {
        var secret = Files.writeString(home.resolve("sign-in.secret"), "the secret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> read(GOOD + "secret-file = sign-in.secret"))
                .hasMessageContaining("chmod 600").hasMessageNotContaining("the secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        var settings = read(GOOD + "secret-file = sign-in.secret");
        assertThat(settings.secret()).contains("the secret");
        assertThat(settings.toString()).doesNotContain("the secret");
        Files.writeString(secret, "\n");
        assertThatThrownBy(() -> read(GOOD + "secret-file = sign-in.secret")).hasMessageContaining("is empty");
    }
}
