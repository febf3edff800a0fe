package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Currency;
import io.portolan.testing.ShopTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// What a shop knows of rates when it is opened, the first time and after a change of version.
@ShopTest
@Transactional
class StartingRatesModuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired ExchangeRateStore store;
    @Autowired HeldRateStore held;
    @Autowired RatePolicyStore policies;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @Test
    void aPairThatANewerVersionBringsIsTakenIntoAShopThatIsOpenAlready() {
        ExchangeRate some =
                ExchangeRates.started().stream()
                        .filter(ExchangeRate::estimate)
                        .findFirst()
                        .orElseThrow();
        assertThat(opened().rate(some.from(), some.to(), DAY).source()).isEqualTo(some.source());
        db.sql("delete from markets.exchange_rate where base = :base and quote = :quote")
                .param("base", some.from().code())
                .param("quote", some.to().code())
                .update();
        assertThat(opened().rate(some.from(), some.to(), DAY).source()).isEqualTo(some.source());
    }

    @Test
    void aRateThatIsOldIsKnownHoweverManyNewerOnesThereAre() {
        Currency from = Currency.of("XPF");
        Currency to = Currency.of("MVR");
        ExchangeRate old =
                new ExchangeRate(
                        from, to, new BigDecimal("0.13"), DAY.minusYears(3), "somebody", false);
        store.put(List.of(old));
        assertThat(store.newest(5)).contains(old);
        assertThat(store.newest(5)).doesNotHaveDuplicates();
    }

    @Test
    void aCurrencyNobodyCouldConvertIsNotCountedAmongThoseThatAreUsed() {
        Currency unknown = Currency.of("XPF");
        ExchangeRates rates = opened();
        assertThatThrownBy(() -> rates.rate(unknown, Currency.of("EUR"), DAY))
                .isInstanceOf(NoRate.class);
        assertThat(rates.used()).doesNotContain(unknown);
    }

    private ExchangeRates opened() {
        return new ExchangeRates(store, held, policies, clock);
    }
}
