package org.manzanita.identity.oidc.internal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** A person's browser, by which somebody signs in at the provider. */
final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /**
     * Opens the address that the console has shown, and signs in.
     *
     * @return the address on which the browser ends: that of the console, with what the provider answers
     */
    String signIn(String address, String subject) {
        var at = get(URI.create(address));
        if (location(at).getPath().equals("/login")) {
            var page = get(location(at));
            var token = TOKEN.matcher(page.body());
            if (!token.find()) {
                throw new IllegalStateException("That is no page to sign in on: " + page.body());
            }
            at = send(HttpRequest.newBuilder(page.uri()).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(Provider.form(Map.of("username", subject, "password",
                            RealProvider.PASSWORD, "_csrf", token.group(1)))))
                    .build());
            at = get(location(at));
        }
        return location(at).toString();
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET().build());
    }

    private static URI location(HttpResponse<String> at) {
        return at.uri().resolve(at.headers().firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(at.statusCode() + ": " + at.body())));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
