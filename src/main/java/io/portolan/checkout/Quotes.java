package io.portolan.checkout;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.SaleStop;
import io.portolan.catalog.SkuOf;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Address;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.markets.Market;
import io.portolan.orders.Bill;
import io.portolan.pricing.CouponAnswer;
import io.portolan.pricing.Coupons;
import io.portolan.pricing.Price;
import io.portolan.pricing.Prices;
import io.portolan.shipping.ShippingAsk;
import io.portolan.shipping.ShippingOffer;
import io.portolan.shipping.ShippingOption;
import io.portolan.shipping.ShippingOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prices a cart: goods, coupon, delivery, duty and tax, to the cent, from memory alone.
@Component
class Quotes {

    /// A line that can be sold.
    record Priced(Cart.Line line, SkuOf goods, Money unit) {
        Money price() {
            return unit.times(line.quantity());
        }
    }

    private final Catalog catalog;
    private final Prices prices;
    private final Coupons coupons;
    private final Stock stock;
    private final ShippingOptions shipping;
    private final BillMaker bills;
    private final Clock clock;

    Quotes(
            Catalog catalog,
            Prices prices,
            Coupons coupons,
            Stock stock,
            ShippingOptions shipping,
            BillMaker bills,
            Clock clock) {
        this.catalog = catalog;
        this.prices = prices;
        this.coupons = coupons;
        this.stock = stock;
        this.shipping = shipping;
        this.bills = bills;
        this.clock = clock;
    }

    Quote of(Cart cart, Market market, @Nullable Address address) {
        Instant now = clock.instant();
        List<Quote.Warning> warnings = new ArrayList<>();
        List<Priced> lines = priced(cart, market, warnings);
        Money items = Money.sum(market.currency(), lines.stream().map(Priced::price).toList());
        CouponAnswer coupon =
                cart.coupon() == null ? null : coupons.check(cart.coupon(), market, items, now);
        Money saved =
                coupon instanceof CouponAnswer.Valid valid
                        ? valid.discount()
                        : Money.zero(market.currency());
        ShippingOffer ways = shipping.offer(ask(market, address, lines, items.minus(saved), now));
        ShippingOption chosen = chosen(cart, ways);
        if (!lines.isEmpty() && chosen == null) {
            warnings.add(new Quote.Warning("not-shippable", null, words(ways)));
        }
        Bill bill =
                lines.isEmpty()
                        ? null
                        : bills.make(cart, market, address, lines, saved, chosen, now);
        if (bill != null && bill.estimate()) {
            warnings.add(
                    new Quote.Warning("estimate", null, "A rate in this bill is an estimate."));
        }
        return new Quote(
                bill,
                ways,
                chosen,
                coupon instanceof CouponAnswer.Refused(var reason) ? reason : null,
                coupon instanceof CouponAnswer.Valid valid ? valid.coupon().id() : null,
                warned(warnings, coupon));
    }

    private static List<Quote.Warning> warned(
            List<Quote.Warning> warnings, @Nullable CouponAnswer coupon) {
        if (coupon instanceof CouponAnswer.Refused(var reason)) {
            String word = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            warnings.add(new Quote.Warning("coupon-refused", null, word));
        }
        return warnings;
    }

    private List<Priced> priced(Cart cart, Market market, List<Quote.Warning> warnings) {
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
            lines.add(new Priced(line, found, price.amount()));
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

    private static ShippingAsk ask(
            Market market,
            @Nullable Address address,
            List<Priced> lines,
            Money goods,
            Instant now) {
        Weight weight = Weight.ofGrams(0);
        boolean all = true;
        for (Priced line : lines) {
            Weight one = line.goods().variant().weight();
            if (one == null) all = false;
            else weight = weight.plus(one.times(line.line().quantity()));
        }
        return new ShippingAsk(
                market,
                address == null ? market.country() : address.country(),
                address == null ? null : address.postcode(),
                weight,
                goods,
                now,
                all);
    }

    private static @Nullable ShippingOption chosen(Cart cart, ShippingOffer ways) {
        List<ShippingOption> options = ways.options();
        for (ShippingOption option : options) {
            if (option.code().equals(cart.shippingCode())) return option;
        }
        return options.isEmpty() ? null : options.getFirst();
    }

    private static String words(ShippingOffer ways) {
        return switch (ways) {
            case ShippingOffer.Ways offered -> "Choose how it travels: " + offered.options().size();
            case ShippingOffer.NoWay(var reason) ->
                    switch (reason) {
                        case NOT_WEIGHED -> "An article has no weight yet and cannot be sent.";
                        case TOO_HEAVY -> "Together these are too heavy for one parcel.";
                        case NOT_SERVED -> "We do not deliver there.";
                    };
        };
    }
}
