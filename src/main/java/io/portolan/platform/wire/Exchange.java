package io.portolan.platform.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One request and its answer over HTTP: no redirects, no longer than the time given, no more
/// bytes than the limit.
@Component
class Exchange {

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(3))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /// The answer was longer than the limit.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Reply(int status, Map<String, String> headers, byte[] body) {

        Answer answer(Trace trace) {
            return new Answer(status, headers, body, trace);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /// What `Retry-After` asks for, in seconds or as a date; null when it is not sent.
        @Nullable Duration retryAfter(Instant now) {
            String value = headers.get("retry-after");
            if (value == null) return null;
            try {
                return Duration.ofSeconds(Math.max(0, Long.parseLong(value.strip())));
            } catch (NumberFormatException aDate) {
                return until(value.strip(), now);
            }
        }

        private static @Nullable Duration until(String date, Instant now) {
            try {
                Instant then =
                        ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                return then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
            } catch (DateTimeException nonsense) {
                return null;
            }
        }
    }

    Reply send(Manifest manifest, Account account, Ask ask, Duration time)
            throws IOException, TimeoutException {
        if (time.isNegative() || time.isZero()) throw new TimeoutException();
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(
                        request(manifest, account, ask),
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(),
                                manifest.limits().bodyBytes()));
        try {
            HttpResponse<byte[]> response = coming.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return new Reply(response.statusCode(), headers(response), response.body());
        } catch (ExecutionException failed) {
            throw reason(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            coming.cancel(true);
        }
    }

    private static IOException reason(@Nullable Throwable cause) {
        if (cause instanceof IOException io) {
            String message = String.valueOf(io.getMessage());
            return message.contains("exceeds capacity") ? new TooLong() : io;
        }
        return new IOException(String.valueOf(cause), cause);
    }

    private static HttpRequest request(Manifest manifest, Account account, Ask ask) {
        Map<String, String> headers = new TreeMap<>(ask.headers());
        URI uri = URI.create(account.base() + path(manifest.auth(), account, ask));
        authorise(manifest.auth(), account, headers);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .method(
                                ask.method(),
                                ask.body() == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(ask.body()));
        headers.forEach(request::header);
        return request.build();
    }

    private static String path(Auth auth, Account account, Ask ask) {
        if (!(auth instanceof Auth.Query(String name, String setting))) return ask.path();
        return ask.path()
                + (ask.path().contains("?") ? "&" : "?")
                + name
                + "="
                + URLEncoder.encode(account.setting(setting), StandardCharsets.UTF_8);
    }

    private static void authorise(Auth auth, Account account, Map<String, String> headers) {
        switch (auth) {
            case Auth.None none -> {}
            case Auth.Query query -> {}
            case Auth.Bearer(String setting) ->
                    headers.put("Authorization", "Bearer " + account.setting(setting));
            case Auth.Header(String name, String setting) ->
                    headers.put(name, account.setting(setting));
            case Auth.Basic(String user, String password) -> {
                String pair =
                        account.setting(user)
                                + ":"
                                + (password.isEmpty() ? "" : account.setting(password));
                headers.put(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> first = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, all) -> first.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
        return first;
    }
}
