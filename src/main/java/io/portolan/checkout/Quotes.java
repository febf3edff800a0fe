package io.portolan.checkout;

import io.portolan.catalog.SaleStop;
import io.portolan.catalog.SkuOf;
import io.portolan.checkout.PricedLines.Priced;
import io.portolan.filings.BuyerNumbers;
import io.portolan.kernel.Address;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.LandedCost;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.RateStanding;
import io.portolan.orders.Bill;
import io.portolan.pricing.CouponAnswer;
import io.portolan.pricing.Coupons;
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.ShippingAsk;
import io.portolan.shipping.ShippingOffer;
import io.portolan.shipping.ShippingOption;
import io.portolan.shipping.ShippingOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prices a cart: goods, coupon, delivery, duty and tax, to the cent, from memory alone.
@Component
class Quotes {

    private static final Quote.Warning ESTIMATE =
            new Quote.Warning("estimate", null, "A rate in this bill is an estimate.");

    private final PricedLines goods;
    private final Coupons coupons;
    private final ShippingOptions shipping;
    private final BillMaker bills;
    private final ExchangeRates rates;
    private final LandedCost landedCost;
    private final Clock clock;

    Quotes(
            PricedLines goods,
            Coupons coupons,
            ShippingOptions shipping,
            BillMaker bills,
            ExchangeRates rates,
            LandedCost landedCost,
            Clock clock) {
        this.goods = goods;
        this.coupons = coupons;
        this.shipping = shipping;
        this.bills = bills;
        this.rates = rates;
        this.landedCost = landedCost;
        this.clock = clock;
    }

    Quote of(Cart cart, Market market, @Nullable Address address) {
        Instant now = clock.instant();
        List<Quote.Warning> warnings = new ArrayList<>();
        List<Priced> lines = goods.of(cart, market, warnings);
        Money items = Money.sum(market.currency(), lines.stream().map(Priced::price).toList());
        CouponAnswer coupon =
                cart.coupon() == null ? null : coupons.check(cart.coupon(), market, items, now);
        Money saved =
                coupon instanceof CouponAnswer.Valid valid
                        ? valid.discount()
                        : Money.zero(market.currency());
        Address known = served(market, address, now) ? address : null;
        ShippingOffer ways =
                known != null || address == null
                        ? shipping.offer(ask(market, address, lines, items.minus(saved), now))
                        : new ShippingOffer.NoWay(ShippingOffer.Reason.NOT_SERVED);
        ShippingOption chosen = chosen(cart, ways);
        if (!lines.isEmpty() && chosen == null) {
            warnings.addAll(unsent(ways, address != null && known == null));
        }
        Optional<BuyerNumbers.Proof> proof = bills.proof(cart, market, known);
        Bills make = way -> of(bills.make(cart, market, known, lines, saved, way, now), proof);
        BillMaker.Made made = lines.isEmpty() ? null : make.by(chosen);
        Bill bill = made == null ? null : made.bill();
        if (bill != null && bill.estimate()) warnings.add(ESTIMATE);
        if (bill != null) warnOfOldRates(lines, bill, market, now, warnings);
        return new Quote(
                bill,
                made == null ? null : made.reckoning(),
                ways,
                chosen,
                made == null
                        ? List.of()
                        : sums(ways, way -> Objects.equals(way, chosen) ? made : make.by(way)),
                coupon instanceof CouponAnswer.Refused(var reason) ? reason : null,
                coupon instanceof CouponAnswer.Valid valid ? valid.coupon().id() : null,
                warned(warnings, coupon));
    }

    private static List<Quote.Warning> unsent(ShippingOffer ways, boolean elsewhere) {
        Quote.Warning not = new Quote.Warning("not-shippable", null, words(ways));
        String word = "The total is not of this address.";
        return elsewhere
                ? List.of(not, new Quote.Warning(Quote.ELSEWHERE, null, word))
                : List.of(not);
    }

    private static BillMaker.Made of(BillMaker.Made made, Optional<BuyerNumbers.Proof> proof) {
        return proof.map(known -> WithoutVat.of(made, known)).orElse(made);
    }

    /// False for a part of a country, told by its postcode, of whose duty and tax nobody knows: a
    /// total that may be wrong is not promised.
    private boolean served(Market market, @Nullable Address address, Instant now) {
        return address == null
                || landedCost.serves(
                        BillMaker.destination(market, address),
                        now.atZone(market.zone()).toLocalDate());
    }

    /// The bill of these goods, sent in one way or another.
    private interface Bills {
        BillMaker.Made by(@Nullable ShippingOption way);
    }

    private static List<Quote.Sum> sums(ShippingOffer ways, Bills make) {
        List<ShippingOption> options = ways.options();
        boolean door = options.stream().anyMatch(way -> way.incoterm() == Incoterm.DAP);
        return door
                ? options.stream().map(way -> sum(way, make.by(way).bill())).toList()
                : List.of();
    }

    private static Quote.Sum sum(ShippingOption way, Bill bill) {
        Bill.Due due = bill.due();
        Money none = Money.zero(bill.totals().currency());
        return new Quote.Sum(way.code(), bill.totals().total(), due == null ? none : due.total());
    }

    /// A price that a rate past its limit made can be looked at and not be ordered.
    private void warnOfOldRates(
            List<Priced> lines,
            Bill bill,
            Market market,
            Instant now,
            List<Quote.Warning> warnings) {
        LocalDate today = now.atZone(market.zone()).toLocalDate();
        Bill.Rate used = bill.rate();
        boolean stopped =
                lines.stream().anyMatch(line -> stopped(line.rate(), today))
                        || (used != null && stopped(used, today));
        if (!stopped) return;
        String currency = market.currency().code();
        warnings.add(
                new Quote.Warning(
                        "rate-stale", null, "The exchange rate of " + currency + " is too old."));
    }

    private boolean stopped(@Nullable ExchangeRate rate, LocalDate today) {
        return rate != null
                && rates.standing(rate, today).freshness() == RateStanding.Freshness.STOPPED;
    }

    private boolean stopped(Bill.Rate used, LocalDate today) {
        return stopped(
                new ExchangeRate(
                        used.from(), used.to(), used.rate(), used.date(), used.source(), false),
                today);
    }

    private static List<Quote.Warning> warned(
            List<Quote.Warning> warnings, @Nullable CouponAnswer coupon) {
        if (coupon instanceof CouponAnswer.Refused(var reason)) {
            String word = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            warnings.add(new Quote.Warning("coupon-refused", null, word));
        }
        return warnings;
    }

    /// Why these goods may not be sold in this market today; null when they may.
    @Nullable SaleStop stop(SkuOf found, Market market) {
        return goods.stop(found, market);
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
