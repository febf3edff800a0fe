package io.portolan.checkout;

import io.portolan.filings.BuyerNumbers;
import io.portolan.kernel.Address;
import io.portolan.kernel.Money;
import io.portolan.kernel.SubjectId;
import io.portolan.landedcost.ChargeKind.Group;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.GrossQuote;
import io.portolan.landedcost.GrossRequest;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.Reckoning;
import io.portolan.markets.ExchangeRate;
import io.portolan.markets.Market;
import io.portolan.orders.Bill;
import io.portolan.shipping.ShippingOption;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns priced lines, a discount and a way of travel into the bill: landed cost on top of net
/// prices, or backed out of prices that contain it.
@Component
class BillMaker {

    /// The bill's figures before they are written down line by line.
    private record Figures(
            Bill.Totals totals, List<Money> net, Divided charges, Reckoning reckoning) {}

    /// A bill and the question and answer about landed cost that it rests on.
    record Made(Bill bill, Reckoning reckoning) {}

    private final SellerCharges duties;
    private final BuyerNumbers numbers;

    BillMaker(SellerCharges duties, BuyerNumbers numbers) {
        this.duties = duties;
        this.numbers = numbers;
    }

    /// With VAT, whoever buys.
    Made make(
            Cart cart,
            Market market,
            @Nullable Address address,
            List<PricedLines.Priced> lines,
            Money saved,
            @Nullable ShippingOption way,
            Instant now) {
        LocalDate today = now.atZone(market.zone()).toLocalDate();
        Destination to = destination(market, address);
        CustomsGoods customs = new CustomsGoods(duties, to, market.shipFrom().country(), today);
        Figures figures =
                market.showsTaxIncluded()
                        ? inside(market, customs, lines, saved, way)
                        : onTop(market, customs, lines, saved, way);
        LandedCostQuote quote = figures.charges().quote();
        Bill.Due due = figures.charges().due();
        Bill.Delivery delivery = delivery(market, way, today);
        Bill bill =
                new Bill(
                        billLines(cart, lines, figures),
                        figures.totals(),
                        Divided.charges(figures.charges().charged()),
                        delivery,
                        saved.isZero() ? null : cart.coupon(),
                        market.showsTaxIncluded(),
                        quote.scheme(),
                        quote.estimate(),
                        rate(quote.rate(), lines),
                        hash(lines, figures.totals(), delivery, due),
                        due);
        return new Made(bill, figures.reckoning());
    }

    /// The proof by which this buyer pays no VAT here; empty when VAT is charged. Asks the
    /// database.
    Optional<BuyerNumbers.Proof> proof(Cart cart, Market market, @Nullable Address address) {
        SubjectId buyer = cart.subject();
        if (buyer == null || address == null || address.taxId() == null) return Optional.empty();
        return numbers.proof(buyer, address, market.shipFrom().country());
    }

    static Destination destination(Market market, @Nullable Address address) {
        return address == null
                ? new Destination(market.country(), null, null)
                : new Destination(address.country(), address.region(), address.postcode());
    }

    private Figures inside(
            Market market,
            CustomsGoods customs,
            List<PricedLines.Priced> lines,
            Money saved,
            @Nullable ShippingOption way) {
        Money freight = freight(market, way);
        GrossRequest asked =
                duties.asked(
                        new GrossRequest(
                                        customs.to(),
                                        customs.shipFrom(),
                                        customs.day(),
                                        Divided.channel(way),
                                        freight,
                                        saved,
                                        goods(customs, lines))
                                .under(Divided.terms(way)));
        GrossQuote quote = duties.inside(asked);
        Money items = items(market, lines);
        Money discounts = netShare(saved, quote.goods(), items.minus(saved));
        Divided charges = new Divided(quote.charges(), way);
        Bill.Totals totals =
                new Bill.Totals(
                        items,
                        saved,
                        freight,
                        quote.goods().plus(discounts),
                        discounts,
                        quote.freight(),
                        charges.charged(Group.DUTY),
                        charges.charged(Group.TAX),
                        charges.charged(Group.FEES),
                        quote.goods().plus(quote.freight()).plus(charges.total()));
        return new Figures(totals, quote.lineGoods(), charges, new Reckoning(asked, quote));
    }

    /// The discount without the tax inside it, by the share of the goods.
    private static Money netShare(Money saved, Money net, Money gross) {
        if (saved.isZero() || gross.isZero()) return Money.zero(saved.currency());
        BigDecimal share =
                BigDecimal.valueOf(net.minor())
                        .divide(BigDecimal.valueOf(gross.minor()), 12, RoundingMode.HALF_UP);
        return saved.times(share, RoundingMode.HALF_UP);
    }

    private Figures onTop(
            Market market,
            CustomsGoods customs,
            List<PricedLines.Priced> lines,
            Money saved,
            @Nullable ShippingOption way) {
        Money freight = freight(market, way);
        LandedCostRequest asked =
                duties.asked(
                        new LandedCostRequest(
                                customs.to(),
                                customs.shipFrom(),
                                customs.day(),
                                Divided.terms(way),
                                market.currency(),
                                freight,
                                Money.zero(market.currency()),
                                saved,
                                null,
                                Divided.channel(way),
                                false,
                                goods(customs, lines),
                                List.of()));
        LandedCostQuote quote = duties.quote(asked);
        Divided charges = new Divided(quote, way);
        Money items = items(market, lines);
        Bill.Totals totals =
                new Bill.Totals(
                        items,
                        saved,
                        freight,
                        items,
                        saved,
                        freight,
                        charges.charged(Group.DUTY),
                        charges.charged(Group.TAX),
                        charges.charged(Group.FEES),
                        items.minus(saved).plus(freight).plus(charges.total()));
        return new Figures(
                totals, net(lines, items.minus(saved)), charges, new Reckoning(asked, quote));
    }

    private static Money freight(Market market, @Nullable ShippingOption way) {
        return way == null ? Money.zero(market.currency()) : way.price();
    }

    private static List<Money> net(List<PricedLines.Priced> lines, Money goods) {
        return goods.split(
                lines.stream().map(line -> BigDecimal.valueOf(line.price().minor())).toList());
    }

    private static Money items(Market market, List<PricedLines.Priced> lines) {
        return Money.sum(market.currency(), lines.stream().map(PricedLines.Priced::price).toList());
    }

    private static List<GoodsLine> goods(CustomsGoods customs, List<PricedLines.Priced> lines) {
        return lines.stream().map(line -> goods(customs, line)).toList();
    }

    private static GoodsLine goods(CustomsGoods customs, PricedLines.Priced line) {
        var product = line.goods().product();
        return customs.line(
                product,
                line.goods().variant(),
                product.handle(),
                line.line().quantity(),
                line.unit());
    }

    private static List<Bill.Line> billLines(
            Cart cart, List<PricedLines.Priced> lines, Figures figures) {
        List<Bill.Line> written = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            PricedLines.Priced line = lines.get(i);
            LandedCostQuote.Line charged = figures.charges().quote().lines().get(i);
            // A group is charged as a whole or not at all.
            Money none = Money.zero(charged.duty().currency());
            boolean duty = !figures.totals().duty().isZero();
            boolean tax = !figures.totals().tax().isZero();
            written.add(
                    billLine(
                            cart,
                            line,
                            figures.net().get(i),
                            duty ? charged.duty() : none,
                            tax ? charged.tax() : none));
        }
        return written;
    }

    private static Bill.Line billLine(
            Cart cart, PricedLines.Priced line, Money net, Money duty, Money tax) {
        var product = line.goods().product();
        var variant = line.goods().variant();
        var pictures = product.pictures(variant);
        return new Bill.Line(
                line.line().number(),
                line.line().sku(),
                product.handle(),
                product.text(cart.language()).title(),
                product.label(variant, cart.language()),
                pictures.isEmpty() ? null : pictures.getFirst().path(),
                line.line().quantity(),
                line.unit(),
                line.price(),
                net,
                duty,
                tax,
                variant.hs(),
                variant.origin(),
                variant.material(),
                variant.weight() == null ? null : variant.weight().grams());
    }

    private static Bill.Delivery delivery(
            Market market, @Nullable ShippingOption way, LocalDate today) {
        Bill.Start start = new Bill.Start(market.shipFrom().country(), market.shipFrom().city());
        return way == null
                ? new Bill.Delivery("", "", "", "DDP", today, today, start)
                : new Bill.Delivery(
                        way.code(),
                        way.carrier(),
                        way.service(),
                        way.incoterm().name(),
                        way.from(),
                        way.to(),
                        start);
    }

    /// The rate of the customs value where there is one, else the one the prices were made with.
    private static Bill.@Nullable Rate rate(
            @Nullable ExchangeRate customs, List<PricedLines.Priced> lines) {
        ExchangeRate rate =
                customs != null
                        ? customs
                        : lines.stream()
                                .map(PricedLines.Priced::rate)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null);
        return rate == null
                ? null
                : new Bill.Rate(rate.from(), rate.to(), rate.rate(), rate.date(), rate.source());
    }

    private static String hash(
            List<PricedLines.Priced> lines,
            Bill.Totals totals,
            Bill.Delivery delivery,
            Bill.@Nullable Due due) {
        StringBuilder text = new StringBuilder();
        for (PricedLines.Priced line : lines) {
            text.append(line.line().sku()).append('×').append(line.line().quantity());
            text.append('@').append(line.unit()).append(';');
        }
        text.append(totals).append(delivery.code());
        if (due != null) text.append(due.total());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
