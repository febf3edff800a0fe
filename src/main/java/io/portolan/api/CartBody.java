package io.portolan.api;

import io.portolan.checkout.CartView;
import io.portolan.checkout.Quote;
import io.portolan.kernel.Address;
import io.portolan.kernel.CartId;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.payments.PaymentMethod;
import io.portolan.shipping.ShippingOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cart as the API shows it.
///
/// @param taxIncluded whether the prices of the lines contain duty and tax
/// @param charges duties, taxes and fees, each with its rule
record CartBody(
        CartId id,
        int version,
        String market,
        String lang,
        List<BillBody.Line> lines,
        BillBody.Totals totals,
        boolean taxIncluded,
        List<BillBody.Charge> charges,
        @Nullable String scheme,
        @Nullable String coupon,
        @Nullable Way shipping,
        @Nullable Address address,
        List<Quote.Warning> warnings) {

    /// One way to travel.
    record Way(
            String code,
            String carrier,
            String service,
            Money price,
            String incoterm,
            @Nullable Money doorFee,
            LocalDate from,
            LocalDate to) {

        static Way of(ShippingOption option) {
            return new Way(
                    option.code(),
                    option.carrier(),
                    option.service(),
                    option.price(),
                    option.incoterm().name(),
                    option.doorFee(),
                    option.from(),
                    option.to());
        }
    }

    /// One way to pay.
    record Method(String code, String title, String provider, @Nullable Money fee) {

        static Method of(PaymentMethod method, Language language) {
            return new Method(
                    method.code(), method.title(language), method.provider(), method.fee());
        }
    }

    static CartBody of(CartView view) {
        Bill bill = view.quote().bill();
        ShippingOption chosen = view.shippingCode() == null ? null : view.quote().chosen();
        return new CartBody(
                view.id(),
                view.version(),
                view.market().code(),
                view.language().tag(),
                bill == null ? List.of() : BillBody.lines(bill),
                bill == null
                        ? BillBody.Totals.none(view.market().currency())
                        : BillBody.Totals.of(bill),
                view.market().showsTaxIncluded(),
                bill == null ? List.of() : BillBody.charges(bill, view.language()),
                bill == null ? null : bill.scheme(),
                view.coupon(),
                chosen == null ? null : Way.of(chosen),
                view.address(),
                view.quote().warnings());
    }

    static Money total(CartView view) {
        Bill bill = view.quote().bill();
        return bill == null ? Money.zero(view.market().currency()) : bill.totals().total();
    }
}
