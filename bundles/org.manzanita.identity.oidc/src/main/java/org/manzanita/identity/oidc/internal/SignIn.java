package org.manzanita.identity.oidc.internal;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * Signing in by the code flow with PKCE, from its beginning to what the provider calls whoever signed in. One is made for each
 * sign-in; nothing of it is kept, and nobody has to be reached while nobody signs in.
 */
final class SignIn implements AutoCloseable {

    private final ProviderSettings settings;
    private final Clock clock;
    private final Fetch fetch;
    private final Provider provider;
    private final Attempt attempt;

    /**
     * Begins.
     *
     * @param redirect where the browser comes back to
     * @throws ProviderException if the provider cannot be asked
     */
    SignIn(ProviderSettings settings, URI redirect, Clock clock, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.fetch = new Fetch(patience);
        try {
            this.provider = Provider.of(settings, fetch);
        } catch (ProviderException e) {
            fetch.close();
            throw e;
        }
        this.attempt = Attempt.begin(redirect, new SecureRandom());
    }

    /** What the person opens in a browser. */
    String address() {
        return attempt.address(provider, settings);
    }

    boolean isAnsweredBy(String address) {
        return attempt.isAnsweredBy(address);
    }

    /**
     * Who signed in, as the provider calls him.
     *
     * @param address on which the browser ended
     * @throws ProviderException if that is no proof
     */
    String subject(String address) {
        var code = attempt.code(address, provider, settings);
        var answer = provider.redeem(code, attempt, settings, fetch);
        if (!(answer.get("id_token") instanceof String token)) {
            throw ProviderException
                    .outOfOrder("The provider of accounts answers without a token that says who you are.");
        }
        var accessToken = answer.get("access_token") instanceof String text ? text : "";
        var keys = JSONObjectUtils.toJSONString(fetch.json(provider.keys()));
        return new IdTokens(settings, clock).subject(token, accessToken, keys, attempt.nonce());
    }

    @Override
    public void close() {
        fetch.close();
    }
}
