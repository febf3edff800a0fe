package io.portolan.markets.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.RatePolicy;
import io.portolan.markets.RateSource;
import io.portolan.platform.wire.WireWatch;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class RateFetchingModuleTest {

    private static final Currency EUR = Currency.of("EUR");
    private static final Currency KRONA = Currency.of("ISK");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String ANSWER =
            """
            {"success":true,"base":"EUR","date":"2026-11-20","rates":{"ISK":146.25}}
            """;

    @Autowired RateFetching fetching;
    @Autowired ExchangeRates rates;
    @Autowired WireWatch watch;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @BeforeEach
    void theMerchantChoosesBoth() {
        List<RateSource> chosen = List.of(RateSource.FIXER, RateSource.XE);
        rates.follow(new RatePolicy(chosen, 1, 3, 10));
    }

    @AfterEach
    void asItWas() {
        rates.follow(RatePolicy.FIRST);
    }

    @Test
    void whatASourceSaysThatNobodyChoseChangesNoRate() {
        Currency peso = Currency.of("MXN");
        rates.follow(RatePolicy.FIRST);
        ExchangeRate before = rates.rate(EUR, peso, DAY);
        rates.take(List.of(published(peso, "99", "Fixer")));
        assertThat(rates.rate(EUR, peso, DAY)).isEqualTo(before);
    }

    @Test
    void keepsWhatAPublisherSaysAndItsKeyNowhereButInTheQuestion() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer fixer = publisher(ANSWER, asked);
        try {
            open(fixer);
            Fetched fetched = fetching.fetch(RateSource.FIXER);
            assertThat(fetched.worked()).isTrue();
            assertThat(fetched.newest()).isEqualTo(DAY);
        } finally {
            fixer.stop(0);
        }
        assertThat(asked.getFirst()).contains("base=EUR", "USD", "access_key=a%2Bsecret%26key");
        ExchangeRate rate = rates.rate(EUR, KRONA, DAY);
        assertThat(rate.rate()).isEqualByComparingTo("146.25");
        assertThat(rate.source()).isEqualTo("Fixer");
        Awaitility.await().until(() -> watch.lastCalls(50).stream().anyMatch(this::ours));
        assertThat(watch.lastCalls(50).toString()).doesNotContain("secret", "access_key=a");
    }

    @Test
    void saysWhatWentWrongAndKeepsTheRatesItHas() throws IOException {
        HttpServer fixer =
                publisher(
                        "{\"success\":false,\"error\":{\"code\":104}}",
                        new CopyOnWriteArrayList<>());
        try {
            open(fixer);
            Fetched fetched = fetching.fetch(RateSource.FIXER);
            assertThat(fetched.worked()).isFalse();
            assertThat(fetched.note()).isEqualTo("QUOTA 104");
            assertThat(fetched.next()).isAfter(fetched.at());
        } finally {
            fixer.stop(0);
        }
    }

    @Test
    void aSourceNeverOverwritesAnothersRateOfTheSameDay() {
        Currency lira = Currency.of("TRY");
        rates.take(List.of(published(lira, "48.1", "XE"), published(lira, "48.2", "Fixer")));
        rates.take(List.of(published(lira, "48.3", "Fixer")));
        assertThat(rates.rate(EUR, lira, DAY).rate()).isEqualByComparingTo("48.3");
        rates.follow(new RatePolicy(List.of(RateSource.XE, RateSource.FIXER), 1, 3, 10));
        assertThat(rates.rate(EUR, lira, DAY).rate()).isEqualByComparingTo("48.1");
        assertThat(rates.history(EUR, lira, DAY, 1))
                .as("of each day what counts")
                .extracting(ExchangeRate::source)
                .containsExactly("XE");
    }

    @Test
    void onlyCurrenciesInUseAreAskedForWhichMayCostSomething() throws IOException {
        Currency kwacha = Currency.of("MWK");
        rates.take(List.of(published(kwacha, "2010", "Fixer")));
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer fixer = publisher(ANSWER, asked);
        try {
            open(fixer);
            fetching.fetch(RateSource.FIXER);
            rates.rate(EUR, kwacha, DAY);
            fetching.fetch(RateSource.FIXER);
        } finally {
            fixer.stop(0);
        }
        assertThat(asked.getFirst()).contains("USD", "GBP").doesNotContain("MWK");
        assertThat(asked.getLast()).contains("MWK");
    }

    @Test
    void aChosenPublisherIsAskedWhenItsTimeHasComeAndNotBefore() throws IOException {
        rates.follow(new RatePolicy(List.of(RateSource.FIXER), 24, 3, 10));
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer fixer = publisher(ANSWER, asked);
        try {
            open(fixer);
            due(RateSource.FIXER, "-1 second");
            fetching.fetchDue();
            assertThat(asked).hasSize(1);
            fetching.fetchDue();
            assertThat(asked).as("a day has not gone by").hasSize(1);
            due(RateSource.FIXER, "1 hour");
            due(RateSource.XE, "-1 second");
            fetching.fetchDue();
            assertThat(asked).as("nobody chose the other").hasSize(1);
        } finally {
            fixer.stop(0);
        }
    }

    /// As if the publisher had been asked before, and its time came then.
    private void due(RateSource source, String fromNow) {
        db.sql(
                        """
                        insert into markets.rate_fetch
                               (source, tried_at, worked, note, newest_day, next_at)
                        values (:source, :now, true, '', date '2026-11-19',
                                cast(:now as timestamptz) + cast(:then as interval))
                            on conflict (source) do update set next_at = excluded.next_at
                        """)
                .param("source", source.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("then", fromNow)
                .update();
    }

    private boolean ours(WireWatch.Attempt call) {
        return call.connector().equals("fixer");
    }

    private void open(HttpServer fixer) {
        URI base = URI.create("http://127.0.0.1:" + fixer.getAddress().getPort());
        fetching.open(RateSource.FIXER, base, Map.of("access_key", "a+secret&key"));
    }

    private static ExchangeRate published(Currency to, String rate, String source) {
        return new ExchangeRate(EUR, to, new java.math.BigDecimal(rate), DAY, source, false);
    }

    private static HttpServer publisher(String answer, List<String> asked) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().getRawQuery());
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
