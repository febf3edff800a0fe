package io.portolan.storefront;

import io.portolan.checkout.CartView;
import io.portolan.checkout.Carts;
import io.portolan.checkout.PlaceAnswer;
import io.portolan.checkout.PlaceCommand;
import io.portolan.checkout.PlaceOrder;
import io.portolan.checkout.Placement;
import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.storefront.view.CheckoutPage;
import io.portolan.storefront.view.Notice;
import io.portolan.storefront.view.OnwardPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The checkout: one page, one form. What was typed is never lost; a total that moved is shown
/// before it is charged; the same press twice buys once.
@Controller
@Everyone("shop page; the bag is known by a cookie")
@RequestMapping(Places.AT + "/checkout")
class CheckoutPages {

    private final Fronts fronts;
    private final Bag bag;
    private final Carts carts;
    private final PlaceOrder placing;
    private final CheckoutParts parts;
    private final PublicPages pages;

    CheckoutPages(
            Fronts fronts,
            Bag bag,
            Carts carts,
            PlaceOrder placing,
            CheckoutParts parts,
            PublicPages pages) {
        this.fronts = fronts;
        this.bag = bag;
        this.carts = carts;
        this.placing = placing;
        this.parts = parts;
        this.pages = pages;
    }

    /// What one request brought: the cart as it now is, what was typed, what is wrong.
    private record Visit(
            Front front,
            CartView cart,
            AddressEntry entry,
            Map<String, String> form,
            List<Refusal.FieldError> errors) {

        Visit with(CartView changed) {
            return new Visit(front, changed, entry, form, errors);
        }

        String method() {
            return form.getOrDefault("payment", "");
        }

        String token() {
            return form.getOrDefault("token." + method(), "");
        }
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String place, HttpServletRequest request) {
        Front front = fronts.at(place);
        CartView cart = bag.find(request, front).orElse(null);
        if (cart == null || cart.quote().bill() == null) return toCart(front);
        CountryCode country = front.market().country();
        AddressEntry entry = AddressEntry.of(cart.address(), country);
        return draw(200, new Visit(front, cart, entry, Map.of(), List.of()), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            @PathVariable String place,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Front front = fronts.at(place);
        CartView cart = bag.find(request, front).orElse(null);
        if (cart == null || cart.quote().bill() == null) return toCart(front);
        Visit visit = visit(front, cart, form);
        if (!"place".equals(form.get("action"))) return draw(200, quiet(visit), List.of());
        if (!visit.errors().isEmpty()) return draw(422, visit, List.of());
        if (!form.containsKey("shipping")) {
            return draw(422, visit, List.of(Notice.warn(front.t("error.shipping"))));
        }
        if (visit.method().isEmpty()) {
            return draw(422, visit, List.of(Notice.warn(front.t("error.payment"))));
        }
        return place(visit, request, response);
    }

    /// Takes what was typed into the cart as far as it is sound.
    private Visit visit(Front front, CartView cart, Map<String, String> form) {
        AddressEntry entry = AddressEntry.of(form);
        List<Refusal.FieldError> errors = List.of();
        CartView changed = cart;
        Address address = parts.address(front, entry);
        try {
            changed =
                    address.equals(cart.address())
                            ? carts.askedAgain(cart)
                            : carts.setAddress(cart.id(), address);
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) throw refusal;
            errors = refusal.errors();
        }
        changed = travelling(changed, form.get("shipping"));
        if (errors.stream().noneMatch(CheckoutPages::setsThePrice) && !errors.isEmpty()) {
            changed = carts.pricedFor(cart.id(), address);
        }
        return new Visit(front, changed, entry, form, errors);
    }

    /// Duty, tax and delivery follow from these alone, so they are shown before the rest is typed.
    private static boolean setsThePrice(Refusal.FieldError error) {
        return error.field().equals("country")
                || error.field().equals("region")
                || (error.field().equals("postcode") && !error.code().equals("required"));
    }

    private CartView travelling(CartView cart, @Nullable String way) {
        if (way == null || way.equals(cart.shippingCode())) return cart;
        boolean offered =
                cart.quote().ways().options().stream().anyMatch(o -> o.code().equals(way));
        return offered ? carts.setShipping(cart.id(), way) : cart;
    }

    /// While somebody is still typing, only what is filled and wrong is spoken of.
    private static Visit quiet(Visit visit) {
        List<Refusal.FieldError> said =
                visit.errors().stream().filter(e -> visit.entry().filled(e.field())).toList();
        return new Visit(visit.front(), visit.cart(), visit.entry(), visit.form(), said);
    }

    private ResponseEntity<byte[]> place(
            Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> form = visit.form();
        String key = form.getOrDefault("key", "");
        if (!key.matches("[0-9a-fA-F-]{8,64}")) return unknown(visit);
        Placement placement =
                placing.place(
                        new PlaceCommand(
                                visit.cart().id(),
                                key,
                                shown(visit),
                                visit.method(),
                                visit.token().isEmpty() ? null : visit.token(),
                                back(visit, request)));
        return answer(visit, placement, request, response);
    }

    private static String back(Visit visit, HttpServletRequest request) {
        String origin = visit.front().place().origin();
        String host = request.getHeader("Host");
        String base = host == null ? origin : request.getScheme() + "://" + host;
        return base + visit.front().prefix() + "/checkout/back";
    }

    /// The total that stood on the button.
    private static Money shown(Visit visit) {
        String typed = visit.form().getOrDefault("total", "");
        long minor = typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
        return new Money(minor, visit.front().market().currency());
    }

    private ResponseEntity<byte[]> answer(
            Visit visit,
            Placement placement,
            HttpServletRequest request,
            HttpServletResponse response) {
        Front front = visit.front();
        return switch (placement) {
            case Placement.Placed(int status, PlaceAnswer answer, boolean replayed) -> {
                String onward = answer.payment().redirectUrl();
                if (onward != null) yield onward(front, onward);
                bag.letGo(request, response);
                yield toOrder(front, answer);
            }
            case Placement.AlreadyPlaced(var order, PlaceAnswer answer) -> {
                bag.letGo(request, response);
                yield toOrder(front, answer);
            }
            case Placement.Declined(PlaceAnswer answer, var reason, boolean replayed) ->
                    again(
                            402,
                            visit,
                            front.t(
                                            "error.declined",
                                            Map.of("reason", reason.title(front.language())))
                                    + " "
                                    + reason.advice(front.language())
                                    + " "
                                    + front.t("error.declinedKept"));
            case Placement.PriceMoved(CartView now) -> moved(visit.with(now));
            case Placement.CouponGone(CartView now) ->
                    again(409, visit.with(now), front.t("cart.coupon.used-up"));
            case Placement.RateStale(String currency) ->
                    again(409, visit, front.t("error.rateStale", Map.of("currency", currency)));
            case Placement.SoldOut(var lines, CartView now) -> soldOut(visit.with(now));
            // The bag says beside the line what holds it.
            case Placement.Incomplete(String field, String code, String message) ->
                    field.equals("lines")
                            ? toCart(front)
                            : again(422, visit, incomplete(front, field, message));
            case Placement.InProgress() -> again(409, visit, front.t("error.busy"));
            case Placement.Busy() -> again(503, visit, front.t("error.busy"));
            case Placement.KeyReused() -> unknown(visit);
            case Placement.NoSuchCart() -> toCart(front);
        };
    }

    private static String incomplete(Front front, String field, String message) {
        return switch (field) {
            case "shipping" -> front.t("error.shipping");
            case "payment", "payment.method", "method" -> front.t("error.payment");
            default -> front.t("error.notAllowed", Map.of("reason", Front.apart(message)));
        };
    }

    private ResponseEntity<byte[]> moved(Visit visit) {
        Bill bill = visit.cart().quote().bill();
        Money now = bill == null ? shown(visit) : bill.totals().total();
        return again(
                409,
                visit,
                visit.front()
                        .t(
                                "error.priceMoved",
                                Map.of(
                                        "now",
                                        visit.front().said(now),
                                        "was",
                                        visit.front().said(shown(visit)))));
    }

    private ResponseEntity<byte[]> soldOut(Visit visit) {
        List<String> titles = new ArrayList<>();
        Bill bill = visit.cart().quote().bill();
        if (bill != null) {
            for (var warning : visit.cart().quote().warnings()) {
                for (Bill.Line line : bill.lines()) {
                    if (Integer.valueOf(line.number()).equals(warning.line())) {
                        titles.add(line.title());
                    }
                }
            }
        }
        String named = Front.apart(String.join(", ", titles));
        return again(409, visit, visit.front().t("error.soldOut", Map.of("titles", named)));
    }

    private ResponseEntity<byte[]> unknown(Visit visit) {
        return again(409, visit, visit.front().t("error.unknown"));
    }

    private ResponseEntity<byte[]> again(int status, Visit visit, String text) {
        return draw(status, visit, List.of(Notice.bad(text, List.of())));
    }

    private ResponseEntity<byte[]> draw(int status, Visit visit, List<Notice> notices) {
        Bill bill = visit.cart().quote().bill();
        if (bill == null) return toCart(visit.front());
        CheckoutPage page =
                parts.maker(visit.front(), visit.cart(), bill, visit.entry(), visit.errors())
                        .page(visit.method(), visit.token(), notices);
        return pages.own(status, "checkout", page);
    }

    /// To the payment provider's page by a page of our own: browsers follow no redirect of a form
    /// to another site while our policy keeps forms at home.
    private ResponseEntity<byte[]> onward(Front front, String href) {
        String title = front.t("onward.title");
        OnwardPage page =
                new OnwardPage(
                        front.frame(title, title, "/checkout").hidden().withoutDoors(), href);
        ResponseEntity<byte[]> drawn = pages.own(200, "onward", page);
        return ResponseEntity.ok()
                .headers(drawn.getHeaders())
                .header("Refresh", "0; url=" + href)
                .body(drawn.getBody());
    }

    private static ResponseEntity<byte[]> toCart(Front front) {
        return PublicPages.see(front.prefix() + "/cart");
    }

    private static ResponseEntity<byte[]> toOrder(Front front, PlaceAnswer answer) {
        return PublicPages.see(
                OrderPages.address(front, answer.order().number(), answer.order().token()));
    }
}
