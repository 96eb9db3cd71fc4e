package org.manzanita.identity.oidc.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One attempt to sign in: what only this attempt can answer to. It is kept in memory, for as long as its command runs.
 *
 * @param redirect where the browser comes back to
 * @param state which the answer repeats, so that nobody can put in another one
 * @param nonce which the token repeats, so that none can be used again
 * @param verifier which only who began can show (PKCE, RFC 7636)
 */
record Attempt(URI redirect, String state, String nonce, String verifier) {

    private static final int BYTES = 32;
    private static final int LONGEST = 8192;

    static Attempt begin(URI redirect, SecureRandom random) {
        return new Attempt(redirect, made(random), made(random), made(random));
    }

    private static String made(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The address that the person opens in a browser. */
    String address(Provider provider, ProviderSettings settings) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", settings.clientId());
        asked.put("scope", "openid");
        asked.put("redirect_uri", redirect.toString());
        asked.put("state", state);
        asked.put("nonce", nonce);
        asked.put("code_challenge", challenge());
        asked.put("code_challenge_method", "S256");
        settings.maximumAge().map(Duration::toSeconds)
                .ifPresent(seconds -> asked.put("max_age", Long.toString(seconds)));
        if (!settings.acr().isEmpty()) {
            asked.put("acr_values", String.join(" ", settings.acr()));
        }
        var page = provider.authorization().toString();
        return page + (page.contains("?") ? "&" : "?") + Provider.form(asked);
    }

    private String challenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** Whether an address on which the browser ended answers this attempt, be it with a refusal. */
    boolean isAnsweredBy(String address) {
        var state = parameters(address).getOrDefault("state", "");
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8),
                this.state.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The code in the address on which the browser ended.
     *
     * @throws ProviderException if there is none for this attempt
     */
    String code(String address, Provider provider, ProviderSettings settings) {
        var given = parameters(address);
        if (!isAnsweredBy(address)) {
            throw ProviderException.noProof("That address does not belong to the sign-in that was begun here.",
                    "Begin again, and paste the whole address on which the browser ends: account:sign-in");
        }
        var issuer = given.get("iss");
        if (issuer == null ? provider.namesItself() : !issuer.equals(settings.issuer())) {
            throw ProviderException.noProof("The answer is not that of the provider that was asked.",
                    "Tell an administrator: somebody may be mixing up providers.");
        }
        if (given.containsKey("error")) {
            throw ProviderException.noProof("The provider of accounts has not let you sign in"
                    + Provider.said(given.get("error")) + ".", "To try again: account:sign-in");
        }
        var code = given.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw ProviderException.noProof("That address holds no code.",
                    "Begin again, and paste the whole address on which the browser ends: account:sign-in");
        }
        return code;
    }

    /** The parameters of an address; none if it is no address, or says one of them twice. */
    static Map<String, String> parameters(String address) {
        var parameters = new LinkedHashMap<String, String>();
        int from = address.indexOf('?');
        if (from < 0 || address.length() > LONGEST) {
            return parameters;
        }
        int to = address.indexOf('#', from);
        for (var part : address.substring(from + 1, to < 0 ? address.length() : to).strip().split("&", -1)) {
            int equals = part.indexOf('=');
            try {
                var name = decoded(equals < 0 ? part : part.substring(0, equals));
                if (parameters.put(name, decoded(equals < 0 ? "" : part.substring(equals + 1))) != null) {
                    return Map.of();
                }
            } catch (IllegalArgumentException e) {
                return Map.of();
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Nothing of it: all that it holds is secret. */
    @Override
    public String toString() {
        return "an attempt to sign in";
    }
}
