package org.manzanita.identity.oidc.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param namesItself whether it says in each answer whose that is (RFC 9207), so that one without it is refused
 * @param takesSecretInForm whether it wants the secret in the form, and not in a header
 */
record Provider(URI authorization, URI token, URI keys, boolean namesItself, boolean takesSecretInForm) {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final String S256 = "S256";

    /** @throws ProviderException if it cannot be asked, or is not what the settings say */
    static Provider of(ProviderSettings settings, Fetch fetch) {
        var base = settings.issuer();
        return read(fetch.json(URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + WELL_KNOWN)), settings);
    }

    /** @throws ProviderException if it is not what the settings say */
    static Provider read(Map<String, Object> says, ProviderSettings settings) {
        if (!settings.issuer().equals(says.get("issuer"))) {
            throw ProviderException.outOfOrder("Whoever answers at " + settings.issuer()
                    + " calls himself by another name, so that no answer of his would prove anything."
                    + " The settings have to say issuer to the letter.");
        }
        if (says.containsKey("code_challenge_methods_supported")
                && !texts(says, "code_challenge_methods_supported").contains(S256)) {
            throw ProviderException.outOfOrder("The provider of accounts does not know PKCE with S256, without which a"
                    + " code could be used by whoever sees it.");
        }
        var ways = texts(says, "token_endpoint_auth_methods_supported");
        return new Provider(address(says, "authorization_endpoint"), address(says, "token_endpoint"),
                address(says, "jwks_uri"),
                Boolean.TRUE.equals(says.get("authorization_response_iss_parameter_supported")),
                !ways.isEmpty() && !ways.contains("client_secret_basic") && ways.contains("client_secret_post"));
    }

    private static List<String> texts(Map<String, Object> says, String name) {
        return says.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static URI address(Map<String, Object> says, String name) {
        try {
            if (says.get(name) instanceof String text) {
                var address = URI.create(text);
                if (ProviderSettings.isSafe(address)) {
                    return address;
                }
            }
        } catch (IllegalArgumentException e) {
            // Told below, as every other fault of it.
        }
        throw ProviderException.outOfOrder("The provider of accounts does not say its " + name
                + " as an address by https.");
    }

    /**
     * Changes a code into what it stands for.
     *
     * @throws ProviderException if the provider does not
     */
    Map<String, Object> redeem(String code, Attempt attempt, ProviderSettings settings, Fetch fetch) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", attempt.redirect().toString());
        form.put("code_verifier", attempt.verifier());
        form.put("client_id", settings.clientId());
        var headers = new ArrayList<String>();
        settings.secret().ifPresent(secret -> {
            if (takesSecretInForm) {
                form.put("client_secret", secret);
            } else {
                form.remove("client_id");
                headers.add("Authorization");
                headers.add("Basic " + Base64.getEncoder().encodeToString(
                        (encoded(settings.clientId()) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8)));
            }
        });
        var answer = fetch.form(token, form(form), headers);
        if (!answer.isGood()) {
            throw ProviderException.noProof("The provider of accounts does not take the code"
                    + said(answer.json().get("error")) + ".", "Begin again: account:sign-in");
        }
        return answer.json();
    }

    /** An error as the standard spells them; anything else is not repeated. */
    static String said(@Nullable Object error) {
        return error instanceof String text && text.matches("[a-z_]{1,40}") ? " (" + text + ")" : "";
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
