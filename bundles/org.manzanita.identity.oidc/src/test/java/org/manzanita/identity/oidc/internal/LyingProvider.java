package org.manzanita.identity.oidc.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A provider that answers as it should but for what a test sets otherwise. */
final class LyingProvider implements AutoCloseable {

    static final RSAKey KEY = made("one", 2048);
    static final RSAKey KEY_OF_ANOTHER = made("one", 2048);
    static final String CLIENT = "manzanita";
    static final String SUBJECT = "sub-of-tlee";

    /** How one of its pages answers. */
    @FunctionalInterface
    interface Page {

        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it says of itself. */
    final Map<String, Object> says = new LinkedHashMap<>();

    /** What it answers for a code. */
    final Map<String, Object> answers = new LinkedHashMap<>();
    final Map<String, Page> pages = new LinkedHashMap<>();
    RSAKey key = KEY;
    String keys = new JWKSet(KEY.toPublicJWK()).toString();
    int status = 200;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();

    LyingProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        says.put("issuer", issuer());
        says.put("authorization_endpoint", issuer() + "/authorize");
        says.put("token_endpoint", issuer() + "/token");
        says.put("jwks_uri", issuer() + "/keys");
        pages.put("/.well-known/openid-configuration",
                exchange -> send(exchange, 200, JSONObjectUtils.toJSONString(says)));
        pages.put("/token", exchange -> send(exchange, status, JSONObjectUtils.toJSONString(answers)));
        pages.put("/keys", exchange -> send(exchange, 200, keys));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                pages.getOrDefault(exchange.getRequestURI().getPath(), each -> send(each, 404, "{}")).answer(exchange);
            }
        });
        server.setExecutor(workers);
        server.start();
    }

    private static RSAKey made(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey weakKey() {
        return made("one", 1024);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Begins to answer, and goes on a byte at a time for as long as anybody listens. */
    void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!closing.await(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never answers. */
    void silence(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a true token says. */
    JWTClaimsSet.Builder claims(Clock clock, String nonce) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).subject(SUBJECT)
                .issueTime(date(now)).expirationTime(date(now.plusSeconds(300))).claim("nonce", nonce)
                .claim("auth_time", now.getEpochSecond() - 10);
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
