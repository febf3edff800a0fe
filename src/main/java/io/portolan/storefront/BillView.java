package io.portolan.storefront;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.storefront.view.Bill;
import io.portolan.storefront.view.CheckoutPage;
import io.portolan.storefront.view.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a bill as the shopper reads it: lines that add up to the total, and under it what the
/// total contains where prices contain duty and tax.
final class BillView {

    private final Front front;
    private final io.portolan.orders.Bill bill;
    private final String country;

    /// @param to where it goes, null as long as any country of the market may be meant
    BillView(Front front, io.portolan.orders.Bill bill, @Nullable CountryCode to) {
        this.front = front;
        this.bill = bill;
        this.country =
                to == null || front.market().countries().size() == 1
                        ? front.country()
                        : front.display().countryInSentence(to);
    }

    /// The bill of a parcel that has no destination yet: where prices are without tax, it says
    /// that the tax is still to come.
    Bill viewWithoutDestination() {
        Bill known = view();
        if (bill.taxIncluded()) return known;
        String later = front.t("bill.taxLater");
        String note = known.estimate() == null ? later : later + " " + known.estimate();
        return known.noted(note);
    }

    Bill view() {
        List<Sum> sums = new ArrayList<>();
        var totals = bill.totals();
        sums.add(sum("bill.items", Map.of("count", pieces()), totals.items()));
        if (!totals.saved().isZero()) {
            String code = bill.coupon() == null ? "" : Front.apart(bill.coupon());
            sums.add(sum("bill.discount", Map.of("code", code), totals.saved().negated()));
        }
        sums.add(sum("bill.delivery", Map.of("country", country), totals.deliveryShown()));
        var due = bill.due();
        if (bill.taxIncluded() && due != null) {
            sums.add(sum("bill.notCharged", Map.of(), due.imported().negated()));
        } else if (bill.taxIncluded()) {
            sums.add(sum("bill.door", Map.of(), Money.zero(totals.currency())));
        } else {
            sums.addAll(charges());
        }
        return new Bill(
                sums,
                sum("bill.total", Map.of(), totals.total()),
                front.t("bill.inside"),
                bill.taxIncluded() ? inside() : List.of(),
                bill.estimate() && due == null ? front.t("bill.estimate") : null,
                due == null ? null : due(due));
    }

    /// The goods, as a short list.
    List<CheckoutPage.Item> items() {
        return bill.lines().stream().map(this::item).toList();
    }

    int pieces() {
        return bill.lines().stream().mapToInt(io.portolan.orders.Bill.Line::quantity).sum();
    }

    private CheckoutPage.Item item(io.portolan.orders.Bill.Line line) {
        String count = front.display().number(line.quantity());
        String note = line.options().isEmpty() ? count : line.options() + " · " + count;
        return new CheckoutPage.Item(
                front.picture(line), line.title(), note, front.money(line.price()));
    }

    private List<Sum> inside() {
        var totals = bill.totals();
        List<Sum> inside = new ArrayList<>();
        inside.add(sum("bill.goods", Map.of(), totals.goods().minus(totals.discounts())));
        inside.add(sum("bill.freight", Map.of(), totals.shipping()));
        inside.addAll(charges());
        return inside;
    }

    private List<Sum> charges() {
        return bill.charges().stream().map(this::charge).toList();
    }

    private Bill.Due due(io.portolan.orders.Bill.Due due) {
        List<Sum> parts = new ArrayList<>();
        due.charges().forEach(charge -> parts.add(charge(charge)));
        if (!due.carrier().isZero()) parts.add(sum("bill.carrier", Map.of(), due.carrier()));
        return new Bill.Due(sum("bill.due", Map.of(), due.total()), parts, front.t("bill.dueNote"));
    }

    private Sum charge(io.portolan.orders.Bill.Charge charge) {
        String label = charge.label(front.language());
        String note =
                charge.rate() == null
                        ? null
                        : front.t("bill.on", Map.of("base", front.said(charge.base())));
        return new Sum(label, note, front.money(charge.amount()));
    }

    private Sum sum(String key, Map<String, ?> values, Money amount) {
        return new Sum(front.t(key, values), null, front.money(amount));
    }
}
