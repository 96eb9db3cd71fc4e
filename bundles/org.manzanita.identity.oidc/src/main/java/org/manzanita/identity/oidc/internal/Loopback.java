package org.manzanita.identity.oidc.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits at this machine, and for it alone, for the browser to come back (RFC 8252, section 7.3). */
final class Loopback implements AutoCloseable {

    private static final int FREE_PORT = 0;

    private final HttpServer server;
    private final URI redirect;
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1);
    private volatile Predicate<String> isAnswer = address -> false;

    /** @param wanted where the settings let a browser come back to; without a port, it is any that is free */
    Loopback(URI wanted) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                wanted.getPort() < 0 ? FREE_PORT : wanted.getPort()), 1);
        try {
            this.redirect = new URI(wanted.getScheme(), null, wanted.getHost(), server.getAddress().getPort(),
                    wanted.getPath(), null, null);
        } catch (URISyntaxException e) {
            server.stop(0);
            throw new IOException(e);
        }
        server.createContext("/", this::took);
        server.start();
    }

    URI redirect() {
        return redirect;
    }

    /**
     * Waits.
     *
     * @param isAnswer of which address that a browser comes with; others are turned away, so that no page on this machine can end
     *     the wait
     * @return the address with which the browser came; empty if it did not
     */
    Optional<String> await(Predicate<String> isAnswer, Duration longest) throws InterruptedException {
        this.isAnswer = isAnswer;
        return Optional.ofNullable(answers.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void took(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        boolean isIt = "GET".equals(exchange.getRequestMethod()) && redirect.getPath().equals(address.getPath())
                && isAnswer.test(address.toString());
        try (exchange) {
            var said = (isIt
                    ? "Thank you. Close this window, and go on at the console.\n"
                    : "Nothing is waited for here.\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(isIt ? 200 : 404, said.length);
            exchange.getResponseBody().write(said);
        } finally {
            // Whoever waits closes this server, so the browser is answered first.
            if (isIt) {
                answers.offer(address.toString());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
