package org.manzanita.identity.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.SettableClock;

/** Whatever a provider gives for a token and for its keys, a line each: it is the true one, or it proves nothing. */
class IdTokenFuzzTest {

    private static final String NONCE = "nonce";
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-10-05T17:00:10Z"));
    private static final ProviderSettings SETTINGS = new ProviderSettings(Path.of("sign-in.properties"),
            "https://login.district.example", LyingProvider.CLIENT, Optional.empty(), ProviderSettings.REDIRECT,
            Optional.empty(), List.of(), List.of());

    static Stream<Arguments> tokens() {
        var keys = new JWKSet(LyingProvider.KEY.toPublicJWK()).toString();
        try (var provider = new LyingProvider()) {
            var claims = provider.claims(CLOCK, NONCE).issuer(SETTINGS.issuer()).build();
            return Stream.of(provider.signed(claims) + "\n" + keys, new PlainJWT(claims).serialize() + "\n" + keys,
                    "e30.e30.\n{\"keys\":[]}",
                    provider.signed(claims) + "\n{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}")
                    .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @MethodSource("tokens")
    @FuzzTest
    void aTokenIsTheTrueOneOrProvesNothing(byte[] input) throws Exception {
        var lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
        assertThat(Bounds.hold(() -> told(lines[0], lines.length > 1 ? lines[1] : ""))).matches("\\P{Cntrl}+");
    }

    private static String told(String token, String keys) {
        try {
            var subject = new IdTokens(SETTINGS, CLOCK).subject(token, "", keys, NONCE);
            assertThat(subject).isEqualTo(LyingProvider.SUBJECT);
            return subject;
        } catch (ProviderException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
