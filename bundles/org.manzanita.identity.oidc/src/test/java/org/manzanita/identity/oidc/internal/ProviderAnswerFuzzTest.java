package org.manzanita.identity.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/** Whatever a provider says of itself, and whatever address is pasted: it is of use, or refused in words. */
class ProviderAnswerFuzzTest {

    private static final ProviderSettings SETTINGS = new ProviderSettings(Path.of("sign-in.properties"), "https://a",
            LyingProvider.CLIENT, Optional.empty(), ProviderSettings.REDIRECT, Optional.empty(), List.of(), List.of());

    static Stream<Arguments> answers() {
        return Stream.of("""
                {"issuer":"https://a","authorization_endpoint":"https://a/1?b=c","token_endpoint":"http://[::1]:1/2",\
                "jwks_uri":"https://a/3","code_challenge_methods_supported":["S256"],\
                "token_endpoint_auth_methods_supported":["client_secret_post"]}""",
                "http://127.0.0.1/callback?code=c&state=s&iss=https%3A%2F%2Fa", "null",
                "?error=access_denied&error_description=%1b[2J&state=%")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("answers")
    @FuzzTest
    void anAnswerIsOfUseOrRefusedInWords(byte[] input) throws Exception {
        var text = new String(input, StandardCharsets.UTF_8);
        assertThat(Bounds.hold(() -> told(text) + pasted(text))).matches("[^\\x00-\\x1f\\x7f]+");
    }

    private static String told(String text) {
        try {
            var provider = Provider.read(Fetch.object(text), SETTINGS);
            assertThat(List.of(provider.authorization(), provider.token(), provider.keys()))
                    .allMatch(ProviderSettings::isSafe);
            return Attempt.begin(SETTINGS.redirect(), new SecureRandom()).address(provider, SETTINGS);
        } catch (ProviderException | ParseException e) {
            return e instanceof ProviderException ? String.valueOf(e.getMessage()) : "no JSON";
        }
    }

    /** The state is that of the address, so that what follows it is reached, too. */
    private static String pasted(String text) {
        var state = Attempt.parameters(text).getOrDefault("state", "s");
        var provider = new Provider(SETTINGS.redirect(), SETTINGS.redirect(), SETTINGS.redirect(), false, false);
        try {
            return new Attempt(SETTINGS.redirect(), state, "n", "v").code(text, provider, SETTINGS).isEmpty()
                    ? ""
                    : "a code";
        } catch (ProviderException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
