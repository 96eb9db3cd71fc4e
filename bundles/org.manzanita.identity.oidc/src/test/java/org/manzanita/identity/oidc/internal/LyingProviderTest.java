package org.manzanita.identity.oidc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.identity.oidc.internal.ProviderException.Kind;
import org.manzanita.testing.SettableClock;

/** Whatever somebody puts in the place of the provider, it proves nothing, costs little, and is told in words. */
class LyingProviderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-10-05T17:00:10Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final LyingProvider provider = new LyingProvider();
    private ProviderSettings settings = settings(Optional.of(Duration.ofMinutes(5)), List.of(), List.of());

    @AfterEach
    void closed() {
        provider.close();
    }

    private ProviderSettings settings(Optional<Duration> age, List<String> amr, List<String> acr) {
        return new ProviderSettings(Path.of("sign-in.properties"), provider.issuer(), LyingProvider.CLIENT,
                Optional.empty(), ProviderSettings.REDIRECT, age, amr, acr);
    }

    private SignIn begin(Duration patience) {
        return new SignIn(settings, settings.redirect(), clock, patience);
    }

    private static String asked(SignIn signIn, String name) {
        return Attempt.parameters(signIn.address()).getOrDefault(name, "");
    }

    private static String end(SignIn signIn, String more) {
        return ProviderSettings.REDIRECT + "?code=c-1&state=" + asked(signIn, "state") + more;
    }

    /** Who is proved by a token that says this. */
    private String proved(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        return given(nonce -> provider.signed(otherwise.apply(provider.claims(clock, nonce)).build()));
    }

    private String given(UnaryOperator<String> tokenForNonce) {
        try (var signIn = begin(PATIENCE)) {
            provider.answers.putIfAbsent("access_token", "at");
            provider.answers.put("id_token", tokenForNonce.apply(asked(signIn, "nonce")));
            return signIn.subject(end(signIn, ""));
        }
    }

    private static ProviderException refused(Runnable work, Kind kind) {
        var refusal = catchThrowableOfType(ProviderException.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
        assertThat(refusal.hint()).isNotEmpty();
        return refusal;
    }

    @Test
    void aTrueTokenProves() {
        assertThat(proved(claims -> claims)).isEqualTo(LyingProvider.SUBJECT);
    }

    static Stream<Arguments> lies() {
        return Stream.<Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>>>of(
                Map.entry("another issuer", claims -> claims.issuer("https://evil.example")),
                Map.entry("another audience", claims -> claims.audience("another-client")),
                Map.entry("two audiences and no party", claims -> claims.audience(List.of("manzanita", "another"))),
                Map.entry("another party", claims -> claims.claim("azp", "another-client")),
                Map.entry("over", claims -> claims.expirationTime(LyingProvider.date(NOW.minusSeconds(61)))),
                Map.entry("without an end", claims -> claims.expirationTime(null)),
                Map.entry("made long ago", claims -> claims.issueTime(LyingProvider.date(NOW.minusSeconds(400)))),
                Map.entry("made in the future", claims -> claims.issueTime(LyingProvider.date(NOW.plusSeconds(120)))),
                Map.entry("without its time", claims -> claims.issueTime(null)),
                Map.entry("not yet", claims -> claims.notBeforeTime(LyingProvider.date(NOW.plusSeconds(120)))),
                Map.entry("another nonce", claims -> claims.claim("nonce", "of-another-sign-in")),
                Map.entry("no nonce", claims -> claims.claim("nonce", null)),
                Map.entry("the hash of another access token", claims -> claims.claim("at_hash", "AAAA")),
                Map.entry("signed in long ago", claims -> claims.claim("auth_time", NOW.getEpochSecond() - 600)),
                Map.entry("signed in later", claims -> claims.claim("auth_time", NOW.getEpochSecond() + 600)),
                Map.entry("signed in at no time", claims -> claims.claim("auth_time", null)),
                Map.entry("signed in at a word", claims -> claims.claim("auth_time", "now")),
                Map.entry("nobody", claims -> claims.subject(null)),
                Map.entry("an empty name", claims -> claims.subject("")),
                Map.entry("a name that steers the terminal", claims -> claims.subject("a\u001b[2Jb")),
                Map.entry("a name that is too long", claims -> claims.subject("s".repeat(256))))
                .map(lie -> Arguments.of(lie.getKey(), lie.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatSaysOtherwiseProvesNothing(String lie, UnaryOperator<JWTClaimsSet.Builder> claims) {
        refused(() -> proved(claims), Kind.NO_PROOF);
    }

    @Test
    void whatIsWithinTheSkewOfClocksIsTaken() {
        assertThat(proved(claims -> claims.expirationTime(LyingProvider.date(NOW.minusSeconds(59)))
                .issueTime(LyingProvider.date(NOW.plusSeconds(59))).claim("azp", LyingProvider.CLIENT)
                .audience(List.of(LyingProvider.CLIENT, "another")))).isEqualTo(LyingProvider.SUBJECT);
    }

    @Test
    void theAccessTokenIsHeldAgainstItsHash() {
        provider.answers.put("access_token", "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
        assertThat(proved(claims -> claims.claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ")))
                .as("the example of OpenID Connect Core").isEqualTo(LyingProvider.SUBJECT);
    }

    @Test
    void aSecondFactorAndALevelAreAskedForWhereTheDistrictSaysSo() {
        settings = settings(Optional.empty(), List.of("mfa", "otp"), List.of("urn:high"));
        assertThat(proved(claims -> claims.claim("amr", List.of("pwd", "otp")).claim("acr", "urn:high")
                .claim("auth_time", null))).isEqualTo(LyingProvider.SUBJECT);
        refused(() -> proved(claims -> claims.claim("amr", List.of("pwd")).claim("acr", "urn:high")), Kind.NO_PROOF);
        refused(() -> proved(claims -> claims.claim("amr", "otp").claim("acr", "urn:high")), Kind.NO_PROOF);
        refused(() -> proved(claims -> claims.claim("amr", List.of("otp")).claim("acr", "urn:low")), Kind.NO_PROOF);
    }

    @Test
    void aTokenThatIsSignedBySomebodyElseOrByNobodyProvesNothing() throws Exception {
        provider.key = LyingProvider.KEY_OF_ANOTHER;
        refused(() -> proved(claims -> claims), Kind.NO_PROOF);
        provider.key = LyingProvider.KEY;
        refused(() -> given(nonce -> new PlainJWT(provider.claims(clock, nonce).build()).serialize()), Kind.NO_PROOF);
        var byPublicKey = new MACSigner(LyingProvider.KEY.toRSAPublicKey().getEncoded());
        refused(() -> given(nonce -> {
            try {
                var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                        provider.claims(clock, nonce).build());
                token.sign(byPublicKey);
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }), Kind.NO_PROOF);
        refused(() -> given(nonce -> {
            var parts = provider.signed(provider.claims(clock, nonce).build()).split("\\.", -1);
            return parts[0] + "." + parts[1].substring(1) + "A." + parts[2];
        }), Kind.NO_PROOF);
        refused(() -> given(nonce -> "not.a.token"), Kind.NO_PROOF);
    }

    @Test
    void aWeakKeyAndKeysThatCannotBeReadProveNothing() {
        provider.key = LyingProvider.weakKey();
        provider.keys = new JWKSet(provider.key.toPublicJWK()).toString();
        refused(() -> proved(claims -> claims), Kind.NO_PROOF);
        provider.keys = "{\"keys\":[{\"kty\":\"RSA\"}]}";
        refused(() -> proved(claims -> claims), Kind.OUT_OF_ORDER);
        provider.keys = "{\"keys\":[]}";
        refused(() -> proved(claims -> claims), Kind.NO_PROOF);
    }

    @Test
    void anAnswerOfAnotherProviderIsNotTaken() {
        provider.says.put("authorization_response_iss_parameter_supported", true);
        try (var signIn = begin(PATIENCE)) {
            refused(() -> signIn.subject(end(signIn, "")), Kind.NO_PROOF);
            refused(() -> signIn.subject(end(signIn, "&iss=https://evil.example")), Kind.NO_PROOF);
            provider.answers.put("id_token", provider.signed(provider.claims(clock, asked(signIn, "nonce")).build()));
            assertThat(signIn.subject(end(signIn, "&iss=" + provider.issuer()))).isEqualTo(LyingProvider.SUBJECT);
        }
        provider.says.put("issuer", "https://evil.example");
        assertThat(refused(() -> begin(PATIENCE), Kind.OUT_OF_ORDER)).hasMessageContaining("by another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "?", "?code=c-1", "?code=c-1&state=forged", "?state=STATE",
            "?code=&state=STATE",
            "?code=c-1&state=STATE&state=STATE", "?code=c-1&state=STATE&error=access_denied", "?code=%zz&state=STATE",
            "#code=c-1&state=STATE", "?code=c-1&state=STATE&iss=https://evil.example"})
    void anAddressThatIsNoAnswerIsNotTaken(String end) {
        try (var signIn = begin(PATIENCE)) {
            refused(() -> signIn.subject(ProviderSettings.REDIRECT + end.replace("STATE", asked(signIn, "state"))),
                    Kind.NO_PROOF);
        }
    }

    @Test
    void whatTheProviderRefusesIsToldByItsCodeAndNotInItsWords() {
        provider.status = 400;
        provider.answers.put("error", "invalid_grant");
        assertThat(refused(() -> proved(claims -> claims), Kind.NO_PROOF)).hasMessageContaining("(invalid_grant)");
        provider.answers.put("error", "\u001b[2J<script>");
        assertThat(refused(() -> proved(claims -> claims), Kind.NO_PROOF)).hasMessageEndingWith("the code.");
    }

    @Test
    void rubbishAndHugeAnswersAreTurnedAway() {
        for (var page : List.of("/.well-known/openid-configuration", "/token", "/keys")) {
            for (var text : List.of("", "<html>", "[]", "null", "{\"keys\":", "{\"a\":" + "[".repeat(50_000),
                    "{\"keys\":\"" + "k".repeat(Fetch.MOST_BYTES) + "\"}")) {
                var usual = provider.pages.put(page, exchange -> LyingProvider.send(exchange, 200, text));
                refused(() -> proved(claims -> claims), Kind.OUT_OF_ORDER);
                provider.pages.put(page, usual);
            }
        }
        provider.pages.put("/token", exchange -> {
            exchange.getResponseHeaders().add("Location", "/keys");
            exchange.sendResponseHeaders(302, -1);
        });
        refused(() -> proved(claims -> claims), Kind.OUT_OF_ORDER);
    }

    @Test
    void whoeverNeverAnswersOrNeverEndsIsNotWaitedFor() {
        provider.pages.put("/.well-known/openid-configuration", provider::silence);
        refused(() -> begin(Duration.ofMillis(300)), Kind.OUT_OF_ORDER);
        provider.pages.put("/.well-known/openid-configuration", provider::trickle);
        refused(() -> begin(Duration.ofMillis(300)), Kind.OUT_OF_ORDER);
        provider.close();
        assertThat(refused(() -> begin(PATIENCE), Kind.OUT_OF_ORDER)).hasMessageContaining("cannot be asked")
                .extracting(e -> e.hint()).asString().contains("account:prove");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://provider.example/keys", "ftp://127.0.0.1/keys", "file:///etc/passwd", "keys",
            "https://someone@provider.example/keys", "http://127.0.0.1.evil.example/keys", "http:///keys", "\u0000"})
    void nothingIsSentToAnAddressThatIsNotByHttps(String address) {
        for (var name : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            var usual = provider.says.put(name, address);
            refused(() -> begin(PATIENCE), Kind.OUT_OF_ORDER);
            provider.says.put(name, usual);
        }
    }

    @Test
    void aProviderWithoutProofOfTheCodesOwnerIsNotUsed() {
        provider.says.put("code_challenge_methods_supported", List.of("plain"));
        assertThat(refused(() -> begin(PATIENCE), Kind.OUT_OF_ORDER)).hasMessageContaining("PKCE");
    }

    @Test
    void theAddressThatIsOpenedHoldsWhatOnlyThisSignInKnows() {
        try (var one = begin(PATIENCE); var two = begin(PATIENCE)) {
            for (var name : List.of("state", "nonce", "code_challenge")) {
                assertThat(asked(one, name)).hasSize(43).isNotEqualTo(asked(two, name));
            }
            assertThat(Attempt.parameters(one.address())).containsEntry("code_challenge_method", "S256")
                    .containsEntry("response_type", "code").containsEntry("scope", "openid")
                    .containsEntry("max_age", "300").containsEntry("redirect_uri", "http://127.0.0.1/callback");
            assertThat(URI.create(one.address()).getPath()).isEqualTo("/authorize");
        }
    }
}
