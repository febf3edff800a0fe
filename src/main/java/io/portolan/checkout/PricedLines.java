package io.portolan.checkout;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.SaleStop;
import io.portolan.catalog.SkuOf;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.Market;
import io.portolan.pricing.Price;
import io.portolan.pricing.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds goods, price and stock of each line of a cart.
@Component
class PricedLines {

    /// A line that can be sold.
    ///
    /// @param rate what the price was converted with; null when it was not
    record Priced(Cart.Line line, SkuOf goods, Money unit, @Nullable ExchangeRate rate) {
        Money price() {
            return unit.times(line.quantity());
        }
    }

    private final Catalog catalog;
    private final Prices prices;
    private final Stock stock;
    private final Clock clock;

    PricedLines(Catalog catalog, Prices prices, Stock stock, Clock clock) {
        this.catalog = catalog;
        this.prices = prices;
        this.stock = stock;
        this.clock = clock;
    }

    /// The lines of a cart at today's prices; for those that cannot be sold, and for what is
    /// scarce, a warning is added.
    List<Priced> of(Cart cart, Market market, List<Quote.Warning> warnings) {
        CatalogSnapshot goods = catalog.snapshot();
        List<Priced> lines = new ArrayList<>();
        for (Cart.Line line : cart.lines()) {
            SkuOf found = goods.variant(line.sku());
            Price price = prices.of(line.sku(), market);
            SaleStop stop = found == null ? null : stop(found, market);
            if (found == null || price == null || stop != null || !market.open()) {
                warnings.add(unavailable(line, stop));
                continue;
            }
            warnOfShortage(line, warnings);
            lines.add(new Priced(line, found, price.amount(), price.rate()));
        }
        return lines;
    }

    private static Quote.Warning unavailable(Cart.Line line, @Nullable SaleStop stop) {
        return new Quote.Warning(
                "unavailable",
                line.number(),
                line.sku() + " is not sold here.",
                stop == null ? null : stop.word());
    }

    /// Why these goods may not be sold in this market today; null when they may.
    @Nullable SaleStop stop(SkuOf found, Market market) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        return found.product().stop(found.variant(), market.code(), today);
    }

    private void warnOfShortage(Cart.Line line, List<Quote.Warning> warnings) {
        Integer left = stock.available(line.sku());
        if (left == null || left >= line.quantity()) return;
        warnings.add(
                left < 1
                        ? new Quote.Warning("sold-out", line.number(), line.sku() + " is sold out.")
                        : new Quote.Warning("fewer-left", line.number(), String.valueOf(left)));
    }
}
