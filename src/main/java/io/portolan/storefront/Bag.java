package io.portolan.storefront;

import io.portolan.checkout.CartView;
import io.portolan.checkout.Carts;
import io.portolan.kernel.CartId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The shopper's bag: which cart a browser holds. The cart's id is a cookie that scripts cannot
/// read; the number of pieces is another, which ours may, so that cached pages can show it.
@Component
class Bag {

    private static final String CART = "cart";
    private static final String COUNT = "bag";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Carts carts;

    Bag(Carts carts) {
        this.carts = carts;
    }

    /// The cart of this browser in this market; a cart from another market is taken along.
    Optional<CartView> find(HttpServletRequest request, Front front) {
        CartId id = id(request);
        if (id == null) return Optional.empty();
        return carts.find(id).map(cart -> here(cart, front));
    }

    CartView findOrMake(HttpServletRequest request, Front front) {
        return find(request, front).orElseGet(() -> carts.create(front.market(), front.language()));
    }

    private CartView here(CartView cart, Front front) {
        boolean same =
                cart.market().code().equals(front.market().code())
                        && cart.language().equals(front.language());
        return same ? cart : carts.move(cart.id(), front.market(), front.language());
    }

    private static @Nullable CartId id(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(CART) && cookie.getValue().length() == 36) {
                return known(cookie.getValue());
            }
        }
        return null;
    }

    private static @Nullable CartId known(String text) {
        try {
            return CartId.of(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// Has the browser hold this cart.
    void hold(CartView cart, HttpServletRequest request, HttpServletResponse response) {
        set(response, cookie(CART, cart.id().toString(), KEPT, request).httpOnly(true));
        set(response, cookie(COUNT, String.valueOf(pieces(cart)), KEPT, request));
    }

    /// Has the browser let go of its cart: it became an order.
    void letGo(HttpServletRequest request, HttpServletResponse response) {
        set(response, cookie(CART, "", Duration.ZERO, request).httpOnly(true));
        set(response, cookie(COUNT, "", Duration.ZERO, request));
    }

    private static int pieces(CartView cart) {
        return cart.order() == null ? cart.pieces() : 0;
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String name, String value, Duration kept, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(kept)
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static void set(
            HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
