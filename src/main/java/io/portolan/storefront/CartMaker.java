package io.portolan.storefront;

import io.portolan.catalog.SaleStop;
import io.portolan.checkout.CartView;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.checkout.Quote;
import io.portolan.kernel.Address;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import io.portolan.shipping.ShippingOption;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.CartPage;
import io.portolan.storefront.view.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws the bag.
final class CartMaker {

    private static final int COMPLEMENTS = 4;

    private final Front front;
    private final Offers offers;
    private final @Nullable CartView cart;
    private final @Nullable Bill bill;

    CartMaker(Front front, Offers offers, @Nullable CartView cart) {
        boolean open = cart != null && cart.order() == null;
        this.front = front;
        this.offers = offers;
        this.cart = open ? cart : null;
        this.bill = open && cart != null ? cart.quote().bill() : null;
    }

    /// What is said after a line was taken out: enough to put it back.
    static String removed(CartView cart, int number) {
        Bill bill = cart.quote().bill();
        if (bill == null) return "";
        for (Bill.Line line : bill.lines()) {
            if (line.number() == number) {
                return "?removed="
                        + CartPages.encoded(line.sku().value())
                        + "&n="
                        + line.quantity();
            }
        }
        return "";
    }

    /// @param said what the form that led here has to tell: `added`, `removed`, `coupon`
    CartPage page(Map<String, String> said) {
        String coupon = said.get("coupon");
        int pieces = bill == null ? 0 : new BillView(front, bill, null).pieces();
        return new CartPage(
                front.frame(
                                front.t("cart.metaTitle", Map.of("shop", front.shop())),
                                front.t("cart.metaTitle", Map.of("shop", front.shop())),
                                "/cart")
                        .hidden(),
                front.t("cart.count", Map.of("count", pieces)),
                lines(),
                bill == null ? null : costs(bill),
                bill == null ? null : free(bill),
                notices(said.get("added")),
                undo(said.get("removed"), said.get("n")),
                cart == null || cart.coupon() == null ? "" : cart.coupon(),
                coupon == null ? null : refused(coupon),
                arrives(),
                returns(),
                complements());
    }

    /// What is paid on delivery does not come back from here.
    private String returns() {
        String key = bill == null || bill.due() == null ? "cart.returns" : "product.returns";
        return front.t(key, Map.of("days", front.market().returnDays()));
    }

    private String refused(String why) {
        String key = "cart.coupon." + why;
        return front.t(
                front.words().has(key) ? key : "cart.coupon.refused",
                Map.of("country", front.country()));
    }

    private List<CartPage.Line> lines() {
        List<CartPage.Line> lines = new ArrayList<>();
        if (bill != null) for (Bill.Line line : bill.lines()) lines.add(line(line));
        for (Quote.Warning warning : warnings()) {
            if (warning.code().equals("unavailable") && warning.line() != null) {
                lines.add(gone(warning.line(), warning));
            }
        }
        return lines;
    }

    private io.portolan.storefront.view.Bill costs(Bill of) {
        Address to = cart == null ? null : cart.address();
        BillView view = new BillView(front, of, to == null ? null : to.country());
        return to != null ? view.view() : view.viewWithoutDestination();
    }

    private CartPage.Line line(Bill.Line line) {
        Offer offer = front.shelf().offer(line.sku());
        OfferVariant variant = offer == null ? null : offer.variant(line.sku());
        Integer left = variant == null ? null : offers.available(variant.variant());
        return new CartPage.Line(
                String.valueOf(line.number()),
                line.title(),
                front.toProduct(line.handle()) + "?sku=" + CartPages.encoded(line.sku().value()),
                front.picture(line),
                line.options(),
                line.quantity(),
                left == null ? 999 : left,
                front.money(line.price()),
                warning(line.number(), left, variant));
    }

    private CartPage.Line gone(int number, Quote.Warning warning) {
        String sku = warning.detail().split(" ", 2)[0];
        boolean held = SaleStop.CERTIFICATE_LAPSED.word().equals(warning.rule());
        return new CartPage.Line(
                String.valueOf(number),
                sku,
                front.prefix() + "/",
                null,
                "",
                1,
                1,
                "–",
                held
                        ? front.t("cart.warn.held", Map.of("country", front.country()))
                        : front.t("cart.warn.gone"));
    }

    private @Nullable String warning(
            int number, @Nullable Integer left, @Nullable OfferVariant variant) {
        for (Quote.Warning warning : warnings()) {
            boolean short_ =
                    warning.code().equals("sold-out") || warning.code().equals("fewer-left");
            if (short_ && Integer.valueOf(number).equals(warning.line())) {
                return front.t("cart.warn.few", Map.of("count", left == null ? 0 : left));
            }
        }
        return variant != null && variant.delivery() == null
                ? front.t("cart.warn.blocked", Map.of("country", front.country()))
                : null;
    }

    private List<Quote.Warning> warnings() {
        return cart == null ? List.of() : cart.quote().warnings();
    }

    private List<Notice> notices(@Nullable String added) {
        String title = title(added);
        return title == null
                ? List.of()
                : List.of(Notice.good(front.t("cart.added", Map.of("title", Front.apart(title)))));
    }

    private CartPage.@Nullable Undo undo(@Nullable String removed, @Nullable String pieces) {
        String title = title(removed);
        if (title == null || removed == null) return null;
        return new CartPage.Undo(
                removed,
                Math.max(1, Numbers.small(pieces, 1)),
                front.t("cart.removed", Map.of("title", Front.apart(title))));
    }

    private @Nullable String title(@Nullable String sku) {
        if (sku == null) return null;
        for (Offer offer : front.shelf().offers()) {
            for (OfferVariant variant : offer.variants()) {
                if (variant.sku().value().equals(sku)) return offer.title();
            }
        }
        return null;
    }

    private CartPage.@Nullable FreeBar free(Bill of) {
        Money wanted = front.market().freeShippingFrom();
        if (wanted == null) return null;
        Money worth = of.totals().items().minus(of.totals().saved());
        if (worth.compareTo(wanted) >= 0) {
            return new CartPage.FreeBar(
                    front.t("cart.freeReached", Map.of("country", front.country())),
                    wanted.minor(),
                    wanted.minor());
        }
        return new CartPage.FreeBar(
                front.t(
                        "cart.free",
                        Map.of(
                                "amount",
                                front.said(wanted.minus(worth)),
                                "country",
                                front.country())),
                worth.minor(),
                wanted.minor());
    }

    private @Nullable String arrives() {
        ShippingOption way = cart == null ? null : cart.quote().chosen();
        if (way == null) return null;
        String range = front.display().dateRange(way.from(), way.to());
        return front.t("cart.arrives", Map.of("range", range));
    }

    /// The least dear things that are not in the bag.
    private List<Card> complements() {
        Set<Sku> inside = new HashSet<>();
        if (bill != null) for (Bill.Line line : bill.lines()) inside.add(line.sku());
        return front.shelf().offers().stream()
                .filter(offer -> offer.variants().stream().noneMatch(v -> inside.contains(v.sku())))
                .filter(offer -> offers.availability(offer) != Offer.Availability.SOLD_OUT)
                .sorted(java.util.Comparator.comparing((Offer offer) -> offer.price().amount()))
                .limit(COMPLEMENTS)
                .map(offer -> front.card(offer, offers.availability(offer)))
                .toList();
    }
}
