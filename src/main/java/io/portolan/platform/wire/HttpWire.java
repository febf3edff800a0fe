package io.portolan.platform.wire;

import io.portolan.kernel.Uuid7;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The wire over HTTP: limits, deadline, repetition and the journal around one exchange.
@Component
class HttpWire implements Wire {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Exchange exchange;
    private final Journal journal;
    private final Clock clock;
    private final Function<String, Manifest> manifests;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<UUID, Breaker> breakers = new ConcurrentHashMap<>();

    HttpWire(
            Exchange exchange, Journal journal, Clock clock, ObjectProvider<Connector> connectors) {
        this.exchange = exchange;
        this.journal = journal;
        this.clock = clock;
        Map<String, Manifest> known = new ConcurrentHashMap<>();
        this.manifests =
                id -> {
                    if (known.isEmpty()) known.putAll(manifests(connectors.stream()));
                    Manifest manifest = known.get(id);
                    if (manifest == null) throw new IllegalStateException("no connector " + id);
                    return manifest;
                };
    }

    @Override
    public <A, R> Outcome<R> send(Account account, Call<A, R> call, A argument) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no vendor is asked inside a transaction");
        }
        Manifest manifest = manifests.apply(account.connector());
        Ask ask = call.ask().apply(argument);
        if (call.safety() == Safety.KEYED_WRITE && ask.key() == null) {
            throw new IllegalStateException(call.name() + " must be sent with a key");
        }
        return new Sending<>(manifest, account, call, ask).run();
    }

    private static Map<String, Manifest> manifests(Stream<Connector> connectors) {
        return connectors
                .map(Connector::manifest)
                .collect(Collectors.toMap(Manifest::id, Function.identity()));
    }

    /// One `send`, attempt by attempt.
    private final class Sending<A, R> {

        private final Manifest manifest;
        private final Account account;
        private final Call<A, R> call;
        private final Ask ask;
        private final UUID id = Uuid7.at(clock.millis());
        private final long started = System.nanoTime();
        private final Duration deadline;
        private final Breaker breaker;
        private final Bucket bucket;
        private int attempt;
        private int status;
        private @Nullable Doubt doubt;

        Sending(Manifest manifest, Account account, Call<A, R> call, Ask ask) {
            this.manifest = manifest;
            this.account = account;
            this.call = call;
            this.ask = ask;
            Limits limits = manifest.limits();
            this.deadline = account.deadline() == null ? limits.deadline() : account.deadline();
            this.breaker = breakers.computeIfAbsent(account.id(), k -> new Breaker(clock));
            this.bucket =
                    buckets.computeIfAbsent(
                            account.id() + call.name(),
                            k -> new Bucket(limits.perSecond(), limits.burst()));
        }

        Outcome<R> run() {
            int attempts = call.safety() == Safety.BARE_WRITE ? 1 : manifest.limits().attempts();
            while (attempt < attempts) {
                if (!breaker.lets() || !bucket.take(left())) break;
                attempt++;
                Outcome<R> outcome = once();
                if (outcome != null) return outcome;
                if (attempt < attempts && !rest()) break;
            }
            return gaveUp();
        }

        private Duration pause = FIRST_PAUSE;
        private @Nullable Duration asked;

        /// Null when another attempt may help.
        private @Nullable Outcome<R> once() {
            long at = System.nanoTime();
            asked = null;
            try {
                Exchange.Reply reply = exchange.send(manifest, account, ask, left());
                status = reply.status();
                breaker.heard(status < 500);
                Outcome<R> outcome = judge(reply);
                write(reply.text(), outcome == null ? "again" : word(outcome), at);
                return outcome;
            } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
                breaker.heard(false);
                write("", "not reached", at);
                return null;
            } catch (Exchange.TooLong tooLong) {
                breaker.heard(true);
                write("", "too long", at);
                return unknown(new Doubt(Doubt.Kind.TOO_LONG, "answer over the limit"));
            } catch (java.util.concurrent.TimeoutException late) {
                breaker.heard(false);
                write("", "no answer in time", at);
                doubt = new Doubt(Doubt.Kind.TIMED_OUT, "no answer within " + deadline);
                return unknown(doubt);
            } catch (IOException lost) {
                breaker.heard(false);
                write("", "connection lost", at);
                doubt = new Doubt(Doubt.Kind.CONNECTION_LOST, String.valueOf(lost.getMessage()));
                return null;
            }
        }

        private @Nullable Outcome<R> judge(Exchange.Reply reply) {
            asked = reply.retryAfter(clock.instant());
            if (status >= 500) {
                doubt = new Doubt(Doubt.Kind.SERVER_ERROR, "status " + status);
                return null;
            }
            boolean last = attempt == manifest.limits().attempts();
            boolean later = status == 408 || status == 409 || status == 425 || status == 429;
            if (later && !last && call.safety() != Safety.BARE_WRITE) return null;
            if (status == 429) return null;
            if (status == 408 || status == 425) {
                doubt = new Doubt(Doubt.Kind.STILL_WORKING, "status " + status);
                return null;
            }
            try {
                return call.read().apply(reply.answer(trace()));
            } catch (RuntimeException unreadable) {
                return unknown(
                        new Doubt(Doubt.Kind.UNREADABLE, String.valueOf(unreadable.getMessage())));
            }
        }

        /// Full jitter, or as long as the vendor asked for. False when that is past the deadline.
        private boolean rest() {
            long millis =
                    asked != null
                            ? asked.toMillis()
                            : ThreadLocalRandom.current().nextLong(pause.toMillis() + 1);
            pause = pause.multipliedBy(2);
            if (left().toMillis() <= millis) return false;
            try {
                Thread.sleep(millis);
                return true;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /// An attempt that may have arrived leaves a doubt; without one nothing was done.
        private Outcome<R> gaveUp() {
            if (doubt != null) return unknown(doubt);
            Fault fault =
                    new Fault(
                            Fault.UNREACHABLE,
                            status == 0 ? "not reached" : String.valueOf(status),
                            Advice.LATER);
            return new Outcome.Refused<>(fault, fault.advice(), trace());
        }

        private Outcome<R> unknown(Doubt why) {
            return new Outcome.Unknown<>(why, trace());
        }

        private Duration left() {
            return deadline.minusNanos(System.nanoTime() - started);
        }

        private Trace trace() {
            return new Trace(
                    id,
                    manifest.id(),
                    call.name(),
                    attempt,
                    status,
                    Duration.ofNanos(System.nanoTime() - started));
        }

        private void write(String answer, String outcome, long at) {
            journal.write(
                    new Journal.Line(
                            trace(),
                            clock.instant(),
                            account,
                            manifest.shown(),
                            ask,
                            answer,
                            outcome,
                            Duration.ofNanos(System.nanoTime() - at)));
        }

        private static String word(Outcome<?> outcome) {
            return switch (outcome) {
                case Outcome.Ok<?> ok -> "ok";
                case Outcome.Refused<?> refused -> "refused " + refused.fault().code();
                case Outcome.Unknown<?> unknown -> "unknown " + unknown.doubt().kind();
            };
        }
    }
}
