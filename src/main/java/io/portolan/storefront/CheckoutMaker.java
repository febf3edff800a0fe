package io.portolan.storefront;

import io.portolan.checkout.CartView;
import io.portolan.checkout.Quote;
import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.payments.PaymentMethod;
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.ShippingOption;
import io.portolan.storefront.view.CheckoutPage;
import io.portolan.storefront.view.Field;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Draws the checkout of one cart.
final class CheckoutMaker {

    /// What the demo bank answers, by the card one tries.
    private static final List<String> TRIALS =
            List.of("approve", "decline-funds", "decline-bank", "needs-action", "timeout");

    private final Front front;
    private final CartView cart;
    private final Bill bill;
    private final CheckoutFields fields;
    private final List<PaymentMethod> methods;

    CheckoutMaker(
            Front front,
            CartView cart,
            Bill bill,
            CheckoutFields fields,
            List<PaymentMethod> methods) {
        this.front = front;
        this.cart = cart;
        this.bill = bill;
        this.fields = fields;
        this.methods = methods;
    }

    /// @param method the way to pay that was chosen, or empty
    /// @param token the demo card that was chosen, or empty
    /// @param more what else has to be said first
    CheckoutPage page(String method, String token, List<Notice> more) {
        BillView view = new BillView(front, bill, fields.country());
        Money total = bill.totals().total();
        String button = "checkout.button." + front.market().code();
        List<Notice> notices = new ArrayList<>(more);
        if (cart.quote().elsewhere()) notices.add(Notice.warn(front.t("error.elsewhere")));
        if (!fields.faults().isEmpty()) notices.addFirst(summary());
        return new CheckoutPage(
                front.frame(
                                front.t("checkout.metaTitle", Map.of("shop", front.shop())),
                                front.t("checkout.metaTitle", Map.of("shop", front.shop())),
                                "/checkout")
                        .withoutDoors(),
                notices,
                fields.asked(),
                fields.extra(),
                fields.extraOpen(),
                shipping(),
                payment(method, token),
                view.items(),
                front.t("bill.items", Map.of("count", view.pieces())),
                noted(view.view()),
                front.money(total),
                UUID.randomUUID().toString(),
                total.minor(),
                fields.taxOpen()
                        ? front.t("checkout.button.tax")
                        : front.t(
                                front.words().has(button) ? button : "checkout.button",
                                Map.of("total", front.said(total))),
                fields.taxOpen() ? front.t("checkout.taxLater") : null,
                front.t("checkout.rights", Map.of("days", front.market().returnDays())),
                front.t("checkout.charged", Map.of("currency", total.currency().code())));
    }

    /// With why VAT is charged to a company all the same.
    private io.portolan.storefront.view.Bill noted(io.portolan.storefront.view.Bill drawn) {
        String key =
                switch (cart.companyNumber()) {
                    case NO_MATTER, CONFIRMED -> null;
                    case UNKNOWN -> "bill.number.unknown";
                    case NO_ANSWER -> "bill.number.silent";
                };
        if (key == null) return drawn;
        String why = front.t(key);
        String note = drawn.estimate() == null ? why : why + " " + drawn.estimate();
        return drawn.noted(note);
    }

    private Notice summary() {
        List<Link> links = new ArrayList<>();
        fields.faults().forEach((name, fault) -> links.add(Link.to("#" + name, fault)));
        return Notice.bad(front.t("error.summary", Map.of("count", links.size())), links);
    }

    private List<CheckoutPage.Way> shipping() {
        ShippingOption chosen = cart.quote().chosen();
        List<Quote.Sum> sums = cart.quote().sums();
        return cart.quote().ways().options().stream()
                .sorted(Comparator.comparingLong(way -> inAll(sums, way)))
                .map(way -> way(way, chosen != null && way.code().equals(chosen.code())))
                .toList();
    }

    /// In the order they were offered where there is nothing to compare.
    private static long inAll(List<Quote.Sum> sums, ShippingOption way) {
        for (Quote.Sum sum : sums) if (sum.way().equals(way.code())) return sum.inAll().minor();
        return 0;
    }

    private String compared(ShippingOption way) {
        for (Quote.Sum sum : cart.quote().sums()) {
            if (!sum.way().equals(way.code())) continue;
            Map<String, String> values =
                    Map.of(
                            "now", front.said(sum.now()),
                            "door", front.said(sum.door()),
                            "sum", front.said(sum.inAll()));
            String key = sum.door().isZero() ? "checkout.comparedPaid" : "checkout.compared";
            return " · " + front.t(key, values);
        }
        return "";
    }

    private CheckoutPage.Way way(ShippingOption way, boolean chosen) {
        String service = Front.apart(way.carrier() + " " + way.service());
        boolean nothing =
                cart.quote().sums().stream()
                        .anyMatch(s -> s.way().equals(way.code()) && s.door().isZero());
        boolean paid = way.incoterm() == Incoterm.DDP || nothing;
        String key = paid ? "checkout.ddp" : "checkout.dap";
        return new CheckoutPage.Way(
                way.code(),
                front.display().dateRange(way.from(), way.to()),
                front.t(key, Map.of("service", service)) + compared(way),
                way.price().isZero() ? front.t("checkout.free") : front.money(way.price()),
                null,
                chosen,
                List.of());
    }

    private List<CheckoutPage.Way> payment(String chosen, String token) {
        List<CheckoutPage.Way> ways = new ArrayList<>();
        boolean known = methods.stream().anyMatch(method -> method.code().equals(chosen));
        for (PaymentMethod method : methods) {
            boolean on = known ? method.code().equals(chosen) : ways.isEmpty();
            ways.add(
                    new CheckoutPage.Way(
                            method.code(),
                            method.title(front.language()),
                            method.hint(front.language()),
                            "",
                            Marks.of(method.code()),
                            on,
                            method.needsToken() ? trials(token) : List.of()));
        }
        return ways;
    }

    private List<Field.Option> trials(String chosen) {
        return TRIALS.stream()
                .map(
                        trial ->
                                new Field.Option(
                                        trial, front.t("trial." + trial), trial.equals(chosen)))
                .toList();
    }
}
