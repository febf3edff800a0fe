package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the buyer pays and why, frozen with the order: every figure as it was shown. All amounts in
/// one currency; the charged ones sum exactly to the total.
///
/// @param taxIncluded whether the prices of the lines contain duty and tax
/// @param charges the duties, taxes and fees, each with its rule
/// @param scheme the scheme the tax is collected under, e.g. `IOSS`
/// @param estimate whether a charge rests on something uncertain
/// @param hash of the whole, the same figures give the same hash
/// @param due what the carrier takes at the door, no part of the total; null when nothing
public record Bill(
        List<Line> lines,
        Totals totals,
        List<Charge> charges,
        Delivery delivery,
        @Nullable String coupon,
        boolean taxIncluded,
        @Nullable String scheme,
        boolean estimate,
        @Nullable Rate rate,
        String hash,
        @Nullable Due due) {

    public Bill {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        if (lines.isEmpty()) throw new IllegalArgumentException("a bill without goods");
    }

    /// A bill that leaves nothing to the door.
    public static Bill allPaid(
            List<Line> lines,
            Totals totals,
            List<Charge> charges,
            Delivery delivery,
            @Nullable String coupon,
            boolean taxIncluded,
            @Nullable String scheme,
            boolean estimate,
            @Nullable Rate rate,
            String hash) {
        return new Bill(
                lines,
                totals,
                charges,
                delivery,
                coupon,
                taxIncluded,
                scheme,
                estimate,
                rate,
                hash,
                null);
    }

    /// What the buyer is to pay at the door, as the shop knows it: always an estimate, in the
    /// currency of the bill, and never charged by the shop.
    ///
    /// @param carrier what the carrier asks for paying it in advance
    /// @param charges each with its rule; without the carrier's fee they sum to `imported`
    public record Due(
            Money duty, Money tax, Money fees, Money carrier, Money total, List<Charge> charges) {
        public Due {
            charges = List.copyOf(charges);
            Money sum = duty.plus(tax).plus(fees).plus(carrier);
            if (!sum.equals(total)) {
                throw new IllegalArgumentException("due at the door " + total + ", parts " + sum);
            }
        }

        /// What the authorities take.
        public Money imported() {
            return duty.plus(tax).plus(fees);
        }
    }

    /// One kind of goods.
    ///
    /// @param options `Ink blue, 24 L` in the buyer's language, empty when there is no choice
    /// @param unitPrice as the shop shows it
    /// @param price unit price times quantity, as shown, before discounts
    /// @param net what is left of it for the goods after discounts, duty and tax
    public record Line(
            int number,
            Sku sku,
            String handle,
            String title,
            String options,
            @Nullable String picture,
            int quantity,
            Money unitPrice,
            Money price,
            Money net,
            Money duty,
            Money tax,
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            @Nullable String material,
            @Nullable Long unitGrams) {

        /// The same goods, fewer of them; duty and tax are those of all.
        Line part(int pieces, Money left) {
            return new Line(
                    number, sku, handle, title, options, picture, pieces, unitPrice, price, left,
                    duty, tax, hs, origin, material, unitGrams);
        }
    }

    /// `goods − discounts + shipping + duty + tax + fees = total`, exactly.
    ///
    /// @param items the lines as shown, before discounts
    /// @param saved the discount as shown
    /// @param deliveryShown delivery as shown
    /// @param goods what is charged for the goods alone, before discounts
    public record Totals(
            Money items,
            Money saved,
            Money deliveryShown,
            Money goods,
            Money discounts,
            Money shipping,
            Money duty,
            Money tax,
            Money fees,
            Money total) {

        public Totals {
            Money sum = goods.minus(discounts).plus(shipping).plus(duty).plus(tax).plus(fees);
            if (!sum.equals(total)) {
                throw new IllegalArgumentException("the bill says " + total + ", its parts " + sum);
            }
        }

        public Currency currency() {
            return total.currency();
        }
    }

    /// Whether delivery is part of what the taxes fall on, read off their bases.
    public boolean taxesDelivery() {
        List<Money> duty = charges.stream().filter(Charge::ofGoods).map(Charge::amount).toList();
        Money without =
                totals.goods().minus(totals.discounts()).plus(Money.sum(totals.currency(), duty));
        Map<String, Money> bases = new HashMap<>();
        for (Charge charge : charges) {
            if (charge.group() == Group.TAX) {
                bases.merge(charge.words(), charge.base(), Money::plus);
            }
        }
        return bases.values().stream()
                .anyMatch(base -> 2 * base.minus(without).minor() > totals.shipping().minor());
    }

    /// Which of the three sums a charge counts in.
    public enum Group {
        DUTY,
        TAX,
        FEES
    }

    /// One duty, tax or fee. `words` is its key in the bundle `landedcost`.
    ///
    /// @param shares what of it falls on each line, summing to `amount`; null where that follows
    ///     from the lines, and in bills that were written without it
    public record Charge(
            String kind,
            String words,
            Map<String, String> details,
            Money base,
            @Nullable BigDecimal rate,
            Money amount,
            String ruleId,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<Money> shares) {
        public Charge {
            details = Map.copyOf(details);
            if (shares != null) shares = List.copyOf(shares);
        }

        public Charge(
                String kind,
                String words,
                Map<String, String> details,
                Money base,
                @Nullable BigDecimal rate,
                Money amount,
                String ruleId,
                String source,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            this(kind, words, details, base, rate, amount, ruleId, source, from, to, null);
        }

        public Group group() {
            return switch (kind) {
                case "duty", "additional", "antidumping" -> Group.DUTY;
                case "vat", "gst", "sales-tax", "tax" -> Group.TAX;
                case "excise", "levy", "fee" -> Group.FEES;
                default -> throw new IllegalStateException("no kind of charges: " + kind);
            };
        }

        /// Whether it falls on goods however they travel: duty, and excise though it counts among
        /// the fees.
        boolean ofGoods() {
            return group() == Group.DUTY || kind.equals("excise");
        }

        /// Its name for a reader of this language, the rate in per cent included.
        public String label(Language language) {
            Map<String, Object> values = new HashMap<>(details);
            if (rate != null) values.put("rate", rate.movePointRight(2));
            return Texts.in("landedcost", language).of(words, values);
        }
    }

    /// Where a parcel starts.
    public record Start(CountryCode country, String city) {}

    /// How it travels: the option the buyer chose, with the dates it promised.
    ///
    /// @param start where from, as the duty was reckoned; null in bills that were written without
    ///     it and in those of other shops
    public record Delivery(
            String code,
            String carrier,
            String service,
            String incoterm,
            LocalDate from,
            LocalDate to,
            @Nullable Start start) {

        public Delivery(
                String code,
                String carrier,
                String service,
                String incoterm,
                LocalDate from,
                LocalDate to) {
            this(code, carrier, service, incoterm, from, to, null);
        }

        /// The country it starts in. Bills that do not say it fall back on `today`: where parcels
        /// of their market start now, which is true unless the merchant has moved since.
        public CountryCode startsIn(CountryCode today) {
            return start == null ? today : start.country();
        }

        /// The town it starts in; bills that do not say it fall back on `today` likewise.
        public String startsAt(String today) {
            return start == null ? today : start.city();
        }
    }

    /// The exchange rate of the customs value, else the one that prices were converted with. Kept
    /// as it was at the quote: source, day and all digits.
    public record Rate(
            Currency from, Currency to, BigDecimal rate, LocalDate date, String source) {}
}
