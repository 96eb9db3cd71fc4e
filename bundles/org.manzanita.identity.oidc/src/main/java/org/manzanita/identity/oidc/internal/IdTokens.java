package org.manzanita.identity.oidc.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the token in which a provider says who signed in (OpenID Connect Core 1.0, section 3.1.3.7). */
final class IdTokens {

    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofMinutes(1);

    /** How old a token may be that was asked for just now. */
    static final Duration OLDEST = Duration.ofMinutes(5);

    /** Only what is signed with a key that nobody but the provider has: no {@code none}, and none by a shared secret. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_SUBJECT = 255;

    private final ProviderSettings settings;
    private final Clock clock;

    IdTokens(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who signed in, as the provider calls him.
     *
     * @param accessToken that came along; empty if none did
     * @param keys the provider's, as the JSON of a set of keys
     * @throws ProviderException if the token proves nothing
     */
    String subject(String token, String accessToken, String keys, String nonce) {
        var signed = read(token);
        var claims = verified(signed, keys);
        demand(settings.issuer().equals(claims.getIssuer()), "is of another issuer");
        demand(claims.getAudience().contains(settings.clientId()), "is not for this installation");
        var party = claims.getClaim("azp");
        demand(party == null ? claims.getAudience().size() == 1 : settings.clientId().equals(party),
                "was given to somebody else");
        times(claims);
        demand(nonce.equals(claims.getClaim("nonce")), "answers another sign-in");
        accessToken(claims.getClaim("at_hash"), accessToken, signed.getHeader().getAlgorithm());
        howSignedIn(claims);
        var subject = claims.getSubject();
        demand(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT
                && subject.chars().allMatch(each -> each > ' ' && each < 127), "does not say who signed in");
        return subject;
    }

    private static SignedJWT read(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw refusal("is not signed, or cannot be read");
        }
    }

    private static JWTClaimsSet verified(SignedJWT token, String keys) {
        demand(ALGORITHMS.contains(token.getHeader().getAlgorithm()), "is signed in a way that is not taken here");
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(set(keys))));
        // Each claim is looked at above, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw refusal("is not signed by the provider");
        }
    }

    private static JWKSet set(String keys) {
        try {
            return new JWKSet(JWKSet.parse(keys).getKeys().stream().filter(IdTokens::isStrong).toList());
        } catch (ParseException | IllegalArgumentException e) {
            throw ProviderException.outOfOrder("The provider of accounts tells its keys in a way that cannot be read.");
        }
    }

    private static boolean isStrong(JWK key) {
        return !(key instanceof RSAKey) || key.size() >= SHORTEST_RSA;
    }

    private void times(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = instant(claims.getExpirationTime());
        var issued = instant(claims.getIssueTime());
        var from = instant(claims.getNotBeforeTime());
        demand(expires != null && now.isBefore(expires.plus(SKEW)), "is over");
        demand(issued != null && !issued.isAfter(now.plus(SKEW)) && !issued.isBefore(now.minus(OLDEST).minus(SKEW)),
                "was not made just now");
        demand(from == null || !from.isAfter(now.plus(SKEW)), "does not hold yet");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private void howSignedIn(JWTClaimsSet claims) {
        if (settings.maximumAge().isPresent()) {
            var now = clock.instant();
            var at = claims.getClaim("auth_time") instanceof Number seconds
                    ? seconds.longValue()
                    : claims.getClaim("auth_time") instanceof Date date ? date.toInstant().getEpochSecond() : -1;
            if (at < 0) {
                throw refusal("does not say when you signed in there");
            }
            long ago = now.getEpochSecond() - at;
            if (ago > settings.maximumAge().get().plus(SKEW).toSeconds() || ago < -SKEW.toSeconds()) {
                throw ProviderException.noProof("You signed in at the provider of accounts too long ago.",
                        "Sign out there, and in again: account:sign-in");
            }
        }
        if (!settings.amr().isEmpty()) {
            var ways = claims.getClaim("amr") instanceof List<?> list ? list : List.of();
            demand(settings.amr().stream().anyMatch(ways::contains), "does not say that you signed in by "
                    + settings.amr().stream().collect(Collectors.joining(" or ")));
        }
        var level = claims.getClaim("acr");
        demand(settings.acr().isEmpty() || (level instanceof String text && settings.acr().contains(text)),
                "does not say that you signed in at the level " + String.join(" or ", settings.acr()));
    }

    /** The access token is used for nothing, but one that was swapped is a sign that the answer was. */
    private static void accessToken(@Nullable Object hash, String accessToken, JWSAlgorithm algorithm) {
        if (hash == null) {
            return;
        }
        var name = algorithm.getName();
        try {
            var digest = MessageDigest.getInstance("SHA-" + name.substring(name.length() - 3))
                    .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            var half = Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, digest.length / 2));
            demand(half.equals(hash), "does not belong to the answer in which it came");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java cannot hash as " + name + " asks.", e);
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw refusal(otherwise);
        }
    }

    private static ProviderException refusal(String why) {
        return ProviderException.noProof("The token of the provider of accounts " + why + ", so it proves nothing.",
                "See that the clock of this machine is right, and try again: account:sign-in  If it comes again, tell an"
                        + " administrator.");
    }
}
