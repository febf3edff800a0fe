package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a bill of what another shop says an order cost. That shop's total stands, whatever its
/// parts make: what they do not explain is a line of its own.
final class PastBill {

    private static final String SOURCE = "Order file of Shopify";
    private static final String RULE = "shopify";

    /// One kind of goods as the file has it.
    record Line(String name, String sku, int quantity, Money price) {

        Money sum() {
            return price.times(quantity);
        }
    }

    /// A tax by its name there.
    record Tax(String name, Money amount) {}

    /// The figures of an order file.
    ///
    /// @param subtotal null when the file does not say it
    /// @param discount what the file says was taken off
    record Stated(
            List<Line> lines,
            @Nullable Money subtotal,
            Money discount,
            Money shipping,
            Money taxes,
            Money duties,
            Money total,
            List<Tax> taxNames,
            @Nullable String coupon,
            String delivery,
            LocalDate day) {}

    /// How the parts make the total.
    private enum Reading {
        /// The subtotal is what is left after discounts; taxes come on top.
        TAX_ON_TOP,
        /// The same, with the taxes in the prices.
        TAX_INSIDE,
        /// The subtotal is before discounts; taxes come on top.
        BEFORE_DISCOUNT,
        /// The same, with the taxes in the prices.
        BEFORE_DISCOUNT_TAX_INSIDE,
        /// The parts do not make it.
        BROKEN
    }

    private final Stated stated;
    private final Money nothing;
    private final Money lines;
    private final Money subtotal;
    private final Reading reading;

    PastBill(Stated stated) {
        this.stated = stated;
        this.nothing = Money.zero(stated.total().currency());
        this.lines = Money.sum(currency(), stated.lines().stream().map(Line::sum).toList());
        Money said = stated.subtotal();
        this.subtotal = said == null ? lines.minus(stated.discount()) : said;
        this.reading = reading();
    }

    private Currency currency() {
        return stated.total().currency();
    }

    private Reading reading() {
        Money after = subtotal.plus(stated.shipping()).plus(stated.duties());
        Money before = after.minus(stated.discount());
        if (after.plus(stated.taxes()).equals(stated.total())) return Reading.TAX_ON_TOP;
        if (after.equals(stated.total())) return Reading.TAX_INSIDE;
        if (before.plus(stated.taxes()).equals(stated.total())) return Reading.BEFORE_DISCOUNT;
        if (before.equals(stated.total())) return Reading.BEFORE_DISCOUNT_TAX_INSIDE;
        return Reading.BROKEN;
    }

    /// Whether the parts make the total.
    boolean addsUp() {
        return reading != Reading.BROKEN;
    }

    /// What the parts make.
    Money parts() {
        return subtotal.plus(stated.shipping()).plus(stated.taxes()).plus(stated.duties());
    }

    /// Whether lines and discount make the subtotal; a discount on delivery alone is no part of it.
    boolean linesAddUp() {
        return goodsAfter().equals(lines)
                || goodsAfter().equals(lines.minus(stated.discount()))
                || stated.subtotal() == null;
    }

    private boolean taxInside() {
        return reading == Reading.TAX_INSIDE || reading == Reading.BEFORE_DISCOUNT_TAX_INSIDE;
    }

    /// What the goods cost after discounts, as shown.
    private Money goodsAfter() {
        boolean before =
                reading == Reading.BEFORE_DISCOUNT || reading == Reading.BEFORE_DISCOUNT_TAX_INSIDE;
        return before ? subtotal.minus(stated.discount()) : subtotal;
    }

    Bill bill() {
        Money shown = lines;
        Money discounts = most(nothing, shown.minus(goodsAfter()));
        List<Money> inside = taxInside() ? inside() : List.of(nothing, nothing);
        Money goods = shown.minus(inside.getFirst());
        Money shipping = stated.shipping().minus(inside.getLast());
        Money charged =
                goods.minus(discounts).plus(shipping).plus(stated.duties()).plus(stated.taxes());
        Money difference = stated.total().minus(charged);
        Money fees = most(nothing, difference);
        Money off = discounts.plus(most(nothing, difference.negated()));
        Bill.Totals totals =
                new Bill.Totals(
                        shown,
                        off,
                        stated.shipping(),
                        goods,
                        off,
                        shipping,
                        stated.duties(),
                        stated.taxes(),
                        fees,
                        stated.total());
        return Bill.allPaid(
                lines(goods.minus(off)),
                totals,
                charges(goods, fees),
                new Bill.Delivery("past", "", stated.delivery(), "", stated.day(), stated.day()),
                stated.coupon(),
                taxInside(),
                null,
                false,
                null,
                hash());
    }

    // The file does not say which part of the tax is the delivery's: shared out by what each cost.
    private List<Money> inside() {
        Money goods = most(nothing, goodsAfter());
        return stated.taxes().split(List.of(weight(goods), weight(stated.shipping())));
    }

    private List<Bill.Line> lines(Money net) {
        List<BigDecimal> weights = stated.lines().stream().map(line -> weight(line.sum())).toList();
        List<Money> nets = most(nothing, net).split(weights);
        return IntStream.range(0, stated.lines().size())
                .mapToObj(i -> line(i + 1, stated.lines().get(i), nets.get(i)))
                .toList();
    }

    private Bill.Line line(int number, Line line, Money net) {
        Sku sku = sku(line.sku());
        return new Bill.Line(
                number,
                sku,
                "",
                line.name(),
                sku.value().equals(line.sku()) ? "" : line.sku(),
                null,
                line.quantity(),
                line.price(),
                line.sum(),
                net,
                nothing,
                nothing,
                null,
                null,
                null,
                null);
    }

    // What is none stays in words beside the line.
    private static Sku sku(String text) {
        try {
            return Sku.of(text);
        } catch (IllegalArgumentException none) {
            return Sku.of("-");
        }
    }

    private List<Bill.Charge> charges(Money goods, Money fees) {
        List<Bill.Charge> charges = new ArrayList<>();
        if (!stated.duties().isZero()) {
            charges.add(charge("duty", "past.duty", "", goods, stated.duties()));
        }
        for (Tax tax : taxes()) {
            charges.add(charge("tax", "past.tax", tax.name(), goods, tax.amount()));
        }
        if (!fees.isZero()) charges.add(charge("fee", "past.difference", "", goods, fees));
        return charges;
    }

    /// By their names, where those make the sum.
    private List<Tax> taxes() {
        Money named = Money.sum(currency(), stated.taxNames().stream().map(Tax::amount).toList());
        if (named.equals(stated.taxes())) return stated.taxNames();
        return stated.taxes().isZero() ? List.of() : List.of(new Tax("Tax", stated.taxes()));
    }

    private static Bill.Charge charge(
            String kind, String words, String name, Money base, Money amount) {
        return new Bill.Charge(
                kind,
                words,
                name.isEmpty() ? Map.of() : Map.of("name", name),
                base,
                null,
                amount,
                RULE,
                SOURCE,
                null,
                null);
    }

    private static BigDecimal weight(Money money) {
        return BigDecimal.valueOf(Math.max(0, money.minor()));
    }

    private static Money most(Money a, Money b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(stated.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
