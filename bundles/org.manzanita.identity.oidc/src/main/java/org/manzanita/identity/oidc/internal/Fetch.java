package org.manzanita.identity.oidc.internal;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the provider, for no longer and for no more than is bounded here. It follows no redirects. */
final class Fetch implements AutoCloseable {

    static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    static final int MOST_BYTES = 256 * 1024;

    private final Duration patience;
    private final HttpClient client;

    Fetch(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /**
     * What an answer says, and whether it is what was asked for.
     *
     * @param status of HTTP
     */
    record Answer(int status, Map<String, Object> json) {

        boolean isGood() {
            return status == 200;
        }
    }

    /** @throws ProviderException if there is no such answer */
    Map<String, Object> json(URI address) {
        var answer = ask(HttpRequest.newBuilder(safe(address)).GET());
        if (!answer.isGood()) {
            throw ProviderException.outOfOrder("The provider of accounts answers " + address.getHost()
                    + address.getPath() + " with " + answer.status() + ".");
        }
        return answer.json();
    }

    /**
     * Sends a form.
     *
     * @param headers names and values, one after the other
     * @throws ProviderException if there is no answer that can be read
     */
    Answer form(URI address, String form, List<String> headers) {
        var request = HttpRequest.newBuilder(safe(address)).header("Content-Type",
                "application/x-www-form-urlencoded");
        for (int at = 0; at + 1 < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        return ask(request.POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static URI safe(URI address) {
        if (!ProviderSettings.isSafe(address)) {
            throw ProviderException.outOfOrder("The provider of accounts names the address '" + address
                    + "', to which nothing is sent: it is not by https.");
        }
        return address;
    }

    private Answer ask(HttpRequest.Builder builder) {
        var request = builder.header("Accept", "application/json").timeout(patience).build();
        var where = "The provider of accounts, " + request.uri().getHost() + ", ";
        var answer = client.sendAsync(request, head -> new Bounded(MOST_BYTES));
        try {
            var got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(got.statusCode(), object(got.body()));
        } catch (TimeoutException e) {
            throw ProviderException.outOfOrder(where + "has not answered within " + patience.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            throw ProviderException.outOfOrder(e.getCause() instanceof TooLong
                    ? where + "answers with more than " + MOST_BYTES / 1024 + " KiB."
                    : where + "cannot be asked: " + reason(e.getCause()) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderException.outOfOrder(where + "was not waited for.");
        } catch (ParseException e) {
            throw ProviderException.outOfOrder(where + "answers with what is not the JSON of OpenID Connect.");
        } finally {
            answer.cancel(true);
        }
    }

    static Map<String, Object> object(String text) throws ParseException {
        var read = JSONObjectUtils.parse(text);
        // The word null is JSON, too.
        if (read == null) {
            throw new ParseException("No object", 0);
        }
        return read;
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause == null) {
            return "no reason is known";
        }
        var message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Takes a body until it is too long. */
    private static final class Bounded implements BodySubscriber<String> {

        private final BodySubscriber<String> whole = BodySubscribers.ofString(StandardCharsets.UTF_8);
        private final int most;
        private int taken;
        private Flow.Subscription from = new Flow.Subscription() {

            @Override
            public void request(long count) {}

            @Override
            public void cancel() {}
        };

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<String> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            from = subscription;
            whole.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            taken += part.stream().mapToInt(ByteBuffer::remaining).sum();
            if (taken > most) {
                from.cancel();
                whole.onError(new TooLong());
            } else {
                whole.onNext(part);
            }
        }

        @Override
        public void onError(Throwable fault) {
            whole.onError(fault);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
