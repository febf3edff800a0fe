package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.NoRate;
import io.portolan.payments.PaymentMethods;
import io.portolan.pricing.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a market lacks of money: a way to pay, a rate for each currency base prices are in, and a
/// word on the registrations that its prices count on.
@Component
class MoneyGaps {

    private final PaymentMethods methods;
    private final ExchangeRates rates;
    private final Prices prices;
    private final RegistrationGaps registrations;
    private final Clock clock;

    MoneyGaps(
            PaymentMethods methods,
            ExchangeRates rates,
            Prices prices,
            RegistrationGaps registrations,
            Clock clock) {
        this.methods = methods;
        this.rates = rates;
        this.prices = prices;
        this.registrations = registrations;
        this.clock = clock;
    }

    void add(Market market, List<MarketGaps.Gap> gaps) {
        if (methods.rankedFor(market, Money.zero(market.currency())).isEmpty()) {
            String named = String.join(", ", market.paymentMethods());
            gaps.add(MarketGaps.gap("payment", "methods", named));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        List<Currency> bases =
                prices.baseCurrencies().stream()
                        .sorted(Comparator.comparing(Currency::code))
                        .toList();
        for (Currency base : bases) {
            try {
                rates.rate(base, market.currency(), today);
            } catch (NoRate unknown) {
                gaps.add(MarketGaps.gap("rate", "pair", base + " → " + market.currency()));
            }
        }
        registrations.add(market, gaps);
    }
}
