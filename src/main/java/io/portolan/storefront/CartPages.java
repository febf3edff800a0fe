package io.portolan.storefront;

import io.portolan.checkout.CartView;
import io.portolan.checkout.Carts;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.kernel.Sku;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The bag: what is in it, what it costs. Every change is a form that leads back here.
@Controller
@Everyone("shop page; the bag is known by a cookie")
@RequestMapping(Places.AT + "/cart")
class CartPages {

    private final Fronts fronts;
    private final Offers offers;
    private final Carts carts;
    private final Bag bag;
    private final PublicPages pages;

    CartPages(Fronts fronts, Offers offers, Carts carts, Bag bag, PublicPages pages) {
        this.fronts = fronts;
        this.offers = offers;
        this.carts = carts;
        this.bag = bag;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable String place,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        Front front = fronts.at(place);
        CartView cart = bag.find(request, front).orElse(null);
        if (cart != null) bag.hold(cart, request, response);
        return pages.own(200, "cart", new CartMaker(front, offers, cart).page(parameters));
    }

    @PostMapping("/lines")
    ResponseEntity<byte[]> add(
            @PathVariable String place,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Front front = fronts.at(place);
        Sku sku = sku(front, form);
        int quantity = Numbers.small(form.get("quantity"), 1);
        CartView cart = bag.findOrMake(request, front);
        CartView changed = carts.add(cart.id(), sku, Math.clamp(quantity, 1, 999));
        bag.hold(changed, request, response);
        return back(front, "?added=" + encoded(sku.value()));
    }

    @PostMapping("/lines/{line}")
    ResponseEntity<byte[]> change(
            @PathVariable String place,
            @PathVariable String line,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Front front = fronts.at(place);
        CartView cart = bag.find(request, front).orElse(null);
        if (cart == null) return back(front, "");
        int number = Numbers.small(line, 0);
        int quantity = form.containsKey("remove") ? 0 : quantity(form);
        String said = quantity == 0 ? CartMaker.removed(cart, number) : "";
        CartView changed = carts.setQuantity(cart.id(), number, quantity);
        bag.hold(changed, request, response);
        return back(front, said);
    }

    @PostMapping("/coupon")
    ResponseEntity<byte[]> coupon(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        CartView cart = bag.find(request, front).orElse(null);
        if (cart == null) return back(front, "");
        String tidy = code.strip();
        if (tidy.isEmpty()) {
            carts.setCoupon(cart.id(), null);
            return back(front, "");
        }
        CartView changed =
                carts.setCoupon(cart.id(), tidy.substring(0, Math.min(40, tidy.length())));
        var refused = changed.quote().couponRefused();
        if (refused == null) return back(front, "");
        carts.setCoupon(cart.id(), null);
        String why = refused.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return back(front, "?coupon=" + why);
    }

    private static int quantity(Map<String, String> form) {
        int step = "-1".equals(form.get("step")) ? -1 : Numbers.small(form.get("step"), 0);
        return Math.clamp(Numbers.small(form.get("quantity"), 1) + step, 0, 999);
    }

    /// The article a form names: by its number, or by the product and what is chosen of it.
    private static Sku sku(Front front, Map<String, String> form) {
        String named = form.get("sku");
        if (named != null) {
            try {
                return Sku.of(named);
            } catch (IllegalArgumentException notASku) {
                throw Refusal.notFound("This article");
            }
        }
        Offer offer = front.shelf().offer(form.getOrDefault("handle", ""));
        if (offer == null) throw Refusal.notFound("This product");
        return ProductPages.variant(offer, form).sku();
    }

    private static ResponseEntity<byte[]> back(Front front, String said) {
        return PublicPages.see(front.prefix() + "/cart" + said);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
