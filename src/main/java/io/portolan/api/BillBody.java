package io.portolan.api;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bill as the API shows it, in carts and orders alike.
///
/// @param charges duties, taxes and fees, each with its rule
record BillBody(
        List<Line> lines,
        Totals totals,
        boolean taxIncluded,
        List<Charge> charges,
        @Nullable String scheme,
        boolean estimate) {

    /// One kind of goods.
    record Line(
            int line,
            Sku sku,
            String handle,
            String title,
            String options,
            int quantity,
            Money unitPrice,
            Money price,
            Money net,
            Money duty,
            Money tax,
            @Nullable String image) {}

    /// `goods − discounts + shipping + duty + tax + fees = total`.
    ///
    /// @param dueOnDelivery what the carrier takes at the door, an estimate and no part of `total`
    record Totals(
            Money goods,
            Money discounts,
            Money shipping,
            Money duty,
            Money tax,
            Money fees,
            Money total,
            Money itemsShown,
            Money discountShown,
            Money shippingShown,
            Money dueOnDelivery) {

        static Totals none(Currency currency) {
            Money zero = Money.zero(currency);
            return new Totals(zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero);
        }

        static Totals of(Bill bill) {
            Bill.Totals totals = bill.totals();
            Bill.Due due = bill.due();
            return new Totals(
                    totals.goods(),
                    totals.discounts(),
                    totals.shipping(),
                    totals.duty(),
                    totals.tax(),
                    totals.fees(),
                    totals.total(),
                    totals.items(),
                    totals.saved(),
                    totals.deliveryShown(),
                    due == null ? Money.zero(totals.currency()) : due.total());
        }
    }

    /// One duty, tax or fee.
    ///
    /// @param rate a decimal, `0.19` is 19 %; null for an amount
    record Charge(
            String kind,
            String label,
            Money base,
            @Nullable String rate,
            Money amount,
            Rule rule) {}

    /// Where a charge comes from.
    record Rule(String id, String source, @Nullable LocalDate from, @Nullable LocalDate to) {}

    static BillBody of(Bill bill, Language language) {
        return new BillBody(
                lines(bill),
                Totals.of(bill),
                bill.taxIncluded(),
                charges(bill, language),
                bill.scheme(),
                bill.estimate());
    }

    static List<Line> lines(Bill bill) {
        return bill.lines().stream()
                .map(
                        line ->
                                new Line(
                                        line.number(),
                                        line.sku(),
                                        line.handle(),
                                        line.title(),
                                        line.options(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.price(),
                                        line.net(),
                                        line.duty(),
                                        line.tax(),
                                        line.picture() == null ? null : "/media/" + line.picture()))
                .toList();
    }

    static List<Charge> charges(Bill bill, Language language) {
        return bill.charges().stream()
                .map(
                        charge ->
                                new Charge(
                                        charge.kind(),
                                        charge.label(language),
                                        charge.base(),
                                        charge.rate() == null
                                                ? null
                                                : charge.rate().toPlainString(),
                                        charge.amount(),
                                        new Rule(
                                                charge.ruleId(),
                                                charge.source(),
                                                charge.from(),
                                                charge.to())))
                .toList();
    }
}
