package io.portolan.checkout;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.SaleStop;
import io.portolan.catalog.SkuOf;
import io.portolan.filings.BuyerNumbers;
import io.portolan.kernel.Address;
import io.portolan.kernel.CartId;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carts: made, filled, changed by whoever knows their id. Every change answers the cart with its
/// prices of this moment. Throws `Refusal` for what cannot be done.
@Component
public class Carts {

    private static final int TRIES = 5;

    private final RecentCarts recent = new RecentCarts();
    private final CartStore store;
    private final Quotes quotes;
    private final Buyers buyers;
    private final Markets markets;
    private final Catalog catalog;
    private final Clock clock;

    /// What is known of who buys.
    @Component
    record Buyers(CartAddresses addresses, AddressCheck check, BuyerNumbers numbers) {}

    Carts(
            CartStore store,
            Quotes quotes,
            Buyers buyers,
            Markets markets,
            Catalog catalog,
            Clock clock) {
        this.store = store;
        this.quotes = quotes;
        this.buyers = buyers;
        this.markets = markets;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// A new, empty cart.
    public CartView create(Market market, Language language) {
        Cart cart =
                Cart.empty(
                        new CartId(Uuid7.at(clock.millis())),
                        market.code(),
                        spoken(market, language));
        store.insert(cart, clock.instant());
        recent.put(cart);
        return view(cart);
    }

    /// The cart, priced anew; empty when there is none with this id.
    public Optional<CartView> find(CartId id) {
        return store.find(id).map(this::view);
    }

    /// How many pieces are in the cart, without pricing it.
    public int pieces(CartId id) {
        return store.find(id)
                .map(cart -> cart.lines().stream().mapToInt(Cart.Line::quantity).sum())
                .orElse(0);
    }

    /// Adds pieces; a line with the same SKU grows. What may not be sold in the cart's market today
    /// is refused with 409 `not-allowed` and the rule.
    public CartView add(CartId id, Sku sku, int quantity) {
        checkQuantity(quantity);
        SkuOf goods = catalog.snapshot().variant(sku);
        if (goods == null) {
            throw Refusal.of(
                    404, "not-found", "No such article", "No article has SKU " + sku + ".");
        }
        return change(
                id,
                cart -> {
                    refuseIfHeld(goods, cart);
                    if (cart.lines().size() >= Cart.MAX_LINES) {
                        throw Refusal.of(422, "cart-full", "Cart full", "A cart holds 200 lines.");
                    }
                    return cart.adding(sku, quantity);
                });
    }

    private void refuseIfHeld(SkuOf goods, Cart cart) {
        SaleStop stop = quotes.stop(goods, markets.require(cart.market()));
        if (stop == null) return;
        throw Refusal.of(
                        409,
                        "not-allowed",
                        "Not sold here",
                        goods.variant().sku() + " is not sold here.")
                .with("rule", stop.word());
    }

    /// Sets a line's quantity; 0 removes it.
    public CartView setQuantity(CartId id, int line, int quantity) {
        if (quantity == 0) return remove(id, line);
        checkQuantity(quantity);
        return change(id, cart -> known(cart, line).setting(line, quantity));
    }

    public CartView remove(CartId id, int line) {
        return change(id, cart -> known(cart, line).without(line));
    }

    /// Puts a coupon code in, or takes it out with null. A code that does not count stays in the
    /// cart and is answered as a warning.
    public CartView setCoupon(CartId id, @Nullable String code) {
        String tidy = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
        return change(id, cart -> cart.withCoupon(tidy));
    }

    /// Sets where it goes. The address is checked by the rules of its country before.
    public CartView setAddress(CartId id, Address address) {
        Market market = markets.require(require(id).market());
        buyers.check().refuseUnlessSound(address, market);
        CartView changed =
                change(
                        id,
                        cart -> {
                            SubjectId subject = cart.subject();
                            if (subject == null) subject = buyers.addresses().newPerson();
                            byte[] sealed = buyers.addresses().seal(subject, id, address);
                            return cart.withAddress(subject, sealed);
                        });
        return learned(id, address, market) ? view(require(id)) : changed;
    }

    /// Asks again the register that said nothing about the tax number of this cart's address; as it
    /// was where there is nothing to ask.
    public CartView askedAgain(CartView cart) {
        Address address = cart.address();
        if (address == null || cart.companyNumber() != CompanyNumber.NO_ANSWER) return cart;
        return learned(cart.id(), address, cart.market()) ? view(require(cart.id())) : cart;
    }

    /// Whether a register was asked about the tax number, which may change the price.
    private boolean learned(CartId id, Address address, Market market) {
        SubjectId buyer = address.taxId() == null ? null : require(id).subject();
        return buyer != null && buyers.numbers().ask(buyer, address, market.shipFrom().country());
    }

    /// The cart priced as if it went to this address, of which only country, region and postcode
    /// count; nothing is kept. For somebody who has not finished typing.
    public CartView pricedFor(CartId id, Address address) {
        Cart cart = require(id);
        return view(cart, markets.require(cart.market()), address);
    }

    /// Chooses how it travels, by an option's code.
    public CartView setShipping(CartId id, String code) {
        return change(
                id, cart -> cart.withShipping(code), after -> refuseUnlessOffered(after, code));
    }

    private static void refuseUnlessOffered(CartView cart, String code) {
        boolean offered =
                cart.quote().ways().options().stream().anyMatch(way -> way.code().equals(code));
        if (!offered) {
            throw Refusal.of(
                    422,
                    "no-such-shipping",
                    "Not offered",
                    "This cart cannot travel by '" + code + "'. Choose one of its options.");
        }
    }

    /// Takes the cart to another market or language; goods stay, prices are the new market's.
    public CartView move(CartId id, Market market, Language language) {
        return change(id, cart -> cart.movedTo(market.code(), spoken(market, language)));
    }

    private CartView change(CartId id, UnaryOperator<Cart> change) {
        return change(id, change, after -> {});
    }

    /// The changed cart is priced first and looked at by `check`, which may refuse it.
    private CartView change(CartId id, UnaryOperator<Cart> change, Consumer<CartView> check) {
        Optional<CartView> quick = changeRecent(id, change, check);
        if (quick.isPresent()) return quick.get();
        for (int i = 0; i < TRIES; i++) {
            Optional<CartView> view = written(require(id), change, check);
            if (view.isPresent()) return view.get();
        }
        throw Refusal.of(409, "busy", "Changed elsewhere", "The cart is being changed. Try again.")
                .retryAfter(1);
    }

    /// Empty when the cart is not at hand, or not as it was: another node may have changed it, so a
    /// refusal counts only of a cart freshly read.
    private Optional<CartView> changeRecent(
            CartId id, UnaryOperator<Cart> change, Consumer<CartView> check) {
        Cart before = recent.take(id);
        if (before == null) return Optional.empty();
        try {
            return written(before, change, check);
        } catch (Refusal perhapsOfAnOldCart) {
            return Optional.empty();
        }
    }

    private Optional<CartView> written(
            Cart before, UnaryOperator<Cart> change, Consumer<CartView> check) {
        Cart after = change.apply(before);
        CartView view = view(after.next());
        check.accept(view);
        if (!store.update(after, clock.instant())) return Optional.empty();
        recent.put(after.next());
        return Optional.of(view);
    }

    /// The cart is being placed: what is remembered of it is about to be out of date.
    void placing(CartId id) {
        recent.take(id);
    }

    Cart require(CartId id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("This cart"));
    }

    CartView view(Cart cart) {
        Market market = markets.require(cart.market());
        return view(cart, market, buyers.addresses().open(cart));
    }

    private CartView view(Cart cart, Market market, @Nullable Address address) {
        return new CartView(
                cart.id(),
                cart.version(),
                market,
                cart.language(),
                quotes.of(cart, market, address),
                cart.coupon(),
                cart.shippingCode(),
                address,
                cart.order(),
                companyNumber(cart, market, address));
    }

    private CompanyNumber companyNumber(Cart cart, Market market, @Nullable Address address) {
        SubjectId buyer = cart.subject();
        CountryCode from = market.shipFrom().country();
        if (buyer == null || address == null || !buyers.numbers().matters(address, from)) {
            return CompanyNumber.NO_MATTER;
        }
        return buyers.numbers()
                .known(buyer, address, from)
                .map(known -> known ? CompanyNumber.CONFIRMED : CompanyNumber.UNKNOWN)
                .orElse(CompanyNumber.NO_ANSWER);
    }

    private static Cart known(Cart cart, int line) {
        if (!cart.hasLine(line)) throw Refusal.notFound("Line " + line + " of this cart");
        return cart;
    }

    private static void checkQuantity(int quantity) {
        if (quantity < 1 || quantity > Cart.MAX_QUANTITY) {
            throw Refusal.invalid(
                    "quantity", "range", "A line holds 1 to " + Cart.MAX_QUANTITY + " pieces.");
        }
    }

    private static Language spoken(Market market, Language language) {
        return market.languages().contains(language) ? language : market.language();
    }
}
