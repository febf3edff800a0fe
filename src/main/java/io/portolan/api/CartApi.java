package io.portolan.api;

import io.portolan.checkout.CartView;
import io.portolan.checkout.Carts;
import io.portolan.kernel.Address;
import io.portolan.kernel.CartId;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.payments.PaymentMethods;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Carts: whoever knows a cart's id may see and change it.
@RestController
@Everyone("store API")
@RequestMapping(path = "/api/v1/carts", produces = MediaType.APPLICATION_JSON_VALUE)
class CartApi {

    record NewCart(String market, @Nullable String lang) {}

    record NewLine(Sku sku, int quantity) {}

    record Quantity(int quantity) {}

    record Code(String code) {}

    /// An address as it is sent; checked by the rules of its country.
    record AddressBody(
            String email,
            String name,
            @Nullable String company,
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String region,
            @Nullable String postcode,
            CountryCode country,
            @Nullable String phone,
            @Nullable String taxId) {

        Address address() {
            return new Address(
                    email, name, company, line1, line2, city, region, postcode, country, phone,
                    taxId);
        }
    }

    private final Carts carts;
    private final Markets markets;
    private final PaymentMethods methods;

    CartApi(Carts carts, Markets markets, PaymentMethods methods) {
        this.carts = carts;
        this.markets = markets;
        this.methods = methods;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CartBody create(@RequestBody NewCart body) {
        Market market = markets.open(body.market());
        if (market == null) {
            throw Refusal.invalid("market", "unknown", "Choose a market of GET /api/v1/markets.");
        }
        return CartBody.of(carts.create(market, language(body.lang(), market)));
    }

    private static Language language(@Nullable String tag, Market market) {
        if (tag == null) return market.language();
        return market.languages().stream()
                .filter(spoken -> spoken.tag().equals(tag))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "lang",
                                        "unknown",
                                        "This market speaks " + market.languages() + "."));
    }

    @GetMapping("/{id}")
    CartBody show(@PathVariable UUID id) {
        return CartBody.of(view(id));
    }

    @PostMapping(path = "/{id}/lines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CartBody add(@PathVariable UUID id, @RequestBody NewLine line) {
        return CartBody.of(carts.add(new CartId(id), line.sku(), line.quantity()));
    }

    @PatchMapping(path = "/{id}/lines/{line}", consumes = MediaType.APPLICATION_JSON_VALUE)
    CartBody change(@PathVariable UUID id, @PathVariable int line, @RequestBody Quantity quantity) {
        return CartBody.of(carts.setQuantity(new CartId(id), line, quantity.quantity()));
    }

    @DeleteMapping("/{id}/lines/{line}")
    CartBody remove(@PathVariable UUID id, @PathVariable int line) {
        return CartBody.of(carts.remove(new CartId(id), line));
    }

    @PutMapping(path = "/{id}/coupon", consumes = MediaType.APPLICATION_JSON_VALUE)
    CartBody coupon(@PathVariable UUID id, @RequestBody Code code) {
        if (code.code().isBlank() || code.code().length() > 64) {
            throw Refusal.invalid("code", "length", "A code has 1 to 64 characters.");
        }
        return CartBody.of(carts.setCoupon(new CartId(id), code.code()));
    }

    @DeleteMapping("/{id}/coupon")
    CartBody noCoupon(@PathVariable UUID id) {
        return CartBody.of(carts.setCoupon(new CartId(id), null));
    }

    @PutMapping(path = "/{id}/address", consumes = MediaType.APPLICATION_JSON_VALUE)
    CartBody address(@PathVariable UUID id, @RequestBody AddressBody address) {
        return CartBody.of(carts.setAddress(new CartId(id), address.address()));
    }

    @GetMapping("/{id}/shipping-options")
    Items<CartBody.Way> shippingOptions(@PathVariable UUID id) {
        return Items.all(view(id).quote().ways().options().stream().map(CartBody.Way::of).toList());
    }

    @PutMapping(path = "/{id}/shipping", consumes = MediaType.APPLICATION_JSON_VALUE)
    CartBody shipping(@PathVariable UUID id, @RequestBody Code code) {
        return CartBody.of(carts.setShipping(new CartId(id), code.code()));
    }

    @GetMapping("/{id}/payment-methods")
    Items<CartBody.Method> paymentMethods(@PathVariable UUID id) {
        CartView view = view(id);
        return Items.all(
                methods.rankedFor(view.market(), CartBody.total(view)).stream()
                        .map(method -> CartBody.Method.of(method, view.language()))
                        .toList());
    }

    private CartView view(UUID id) {
        return carts.find(new CartId(id)).orElseThrow(() -> Refusal.notFound("This cart"));
    }
}
