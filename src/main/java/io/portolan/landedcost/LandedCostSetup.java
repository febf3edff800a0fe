package io.portolan.landedcost;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.portolan.kernel.Currency;
import io.portolan.landedcost.tariff.ImportedTariffs;
import io.portolan.landedcost.tariff.KnownBooks;
import io.portolan.markets.CustomsRates;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the module its exchange rates, tariffs and housekeeping.
@Configuration(proxyBeanMethods = false)
class LandedCostSetup {

    private static final int CHUNK = 5_000;
    private static final int ROUNDS = 200;

    @Bean
    LandedCost landedCost(ExchangeRates rates, CustomsRates customs, ImportedTariffs imported) {
        LandedCost landedCost = new LandedCost(new OfTheShop(rates, customs));
        landedCost.reckonBy(imported);
        return landedCost;
    }

    @Bean
    KnownBooks knownBooks(LandedCost landedCost) {
        return () -> landedCost.books().stream().map(book -> book.file().book()).sorted().toList();
    }

    private record OfTheShop(ExchangeRates rates, CustomsRates customs)
            implements Preparation.Rates {

        @Override
        public ExchangeRate rate(Currency from, Currency to, LocalDate on) {
            return rates.rate(from, to, on);
        }

        @Override
        public @Nullable ExchangeRate customs(
                String table, Currency from, Currency to, LocalDate on, int days) {
            return customs.rate(table, from, to, on, days)
                    .or(() -> published(table, from, to, on, days))
                    .orElse(null);
        }

        // Where customs counts with what a bank publishes, the shop may have asked that bank.
        private Optional<ExchangeRate> published(
                String by, Currency from, Currency to, LocalDate on, int days) {
            return rates.of(by, from, to, on).filter(rate -> rate.ageInDays(on) <= days);
        }
    }

    /// Forgets quotes that were kept long enough.
    @Bean
    RecurringTask<Void> dropOldQuotes(
            KeptQuoteStore store,
            Clock clock,
            @Value("${portolan.quotes.keep-days:400}") int days) {
        return Tasks.recurring("landedcost.drop-old-quotes", FixedDelay.ofHours(1))
                .execute(
                        (instance, context) -> {
                            Instant until = clock.instant().minus(Duration.ofDays(days));
                            for (int i = 0; i < ROUNDS && store.drop(until, CHUNK) == CHUNK; i++) {}
                        });
    }
}
