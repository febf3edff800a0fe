package io.portolan.checkout;

import io.portolan.checkout.PlacementWriter.Wish;
import io.portolan.kernel.Address;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Uuid7;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.PackedQuote;
import io.portolan.landedcost.Reckoning;
import io.portolan.markets.Market;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.orders.Bill;
import io.portolan.orders.OrderDraft;
import io.portolan.payments.NewPayment;
import io.portolan.payments.PaymentMethod;
import io.portolan.payments.PaymentMethods;
import io.portolan.platform.idempotency.Claims;
import io.portolan.platform.web.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks a click against the cart as it is now and makes of it an order ready to be written.
@Component
class WishMaker {

    /// A wish, or what stands in its way.
    sealed interface Made {
        record Ready(Wish wish) implements Made {}

        record Missing(Placement placement) implements Made {}
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PaymentMethods methods;
    private final LegalTexts legal;
    private final KeptQuotes quotes;
    private final Clock clock;

    WishMaker(PaymentMethods methods, LegalTexts legal, KeptQuotes quotes, Clock clock) {
        this.methods = methods;
        this.legal = legal;
        this.quotes = quotes;
        this.clock = clock;
    }

    Made make(PlaceCommand click, Cart cart, CartView view) {
        Placement fault = fault(click, view);
        if (fault != null) return new Made.Missing(fault);
        Bill bill = view.quote().bill();
        Address address = view.address();
        SubjectId subject = cart.subject();
        if (bill == null || address == null || subject == null) {
            return new Made.Missing(incomplete("address", "required", "Say where it goes."));
        }
        return new Made.Ready(wish(click, cart, view, bill, address, subject));
    }

    private Wish wish(
            PlaceCommand click,
            Cart cart,
            CartView view,
            Bill bill,
            Address address,
            SubjectId subject) {
        long now = clock.millis();
        OrderId id = new OrderId(Uuid7.at(now));
        boolean cod = click.method().equals(PaymentMethod.COD);
        OrderDraft draft =
                new OrderDraft(
                        id,
                        cart.checkoutId(),
                        token(),
                        cart.market(),
                        cart.language(),
                        subject,
                        address,
                        bill,
                        click.method(),
                        cod,
                        legal.agreed(view.market(), cart.language()));
        return new Wish(
                cart.id(),
                cart.version(),
                click.key(),
                click.hash(),
                draft,
                payment(click, id, 1, bill.totals().total()),
                packed(view.quote().reckoning()),
                view.quote().coupon(),
                cod ? dueAnswer(draft) : null);
    }

    private List<PackedQuote> packed(@Nullable Reckoning reckoning) {
        return reckoning == null ? List.of() : List.of(quotes.pack(reckoning));
    }

    NewPayment payment(PlaceCommand click, OrderId order, int seq, Money amount) {
        return new NewPayment(
                new PaymentId(Uuid7.at(clock.millis())),
                order,
                seq,
                amount,
                click.method(),
                click.token(),
                click.returnUrl());
    }

    private static Function<String, Claims.Answer> dueAnswer(OrderDraft draft) {
        return number ->
                PlaceAnswers.stored(
                        201,
                        new PlaceAnswer(
                                new PlaceAnswer.Placed(
                                        number,
                                        "confirmed",
                                        draft.token(),
                                        draft.bill().totals().total()),
                                new PlaceAnswer.Paying("due-on-delivery", null, null, null)));
    }

    private static String token() {
        byte[] secret = new byte[18];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private @Nullable Placement fault(PlaceCommand click, CartView view) {
        Placement held = heldLine(view);
        if (held != null) return held;
        Bill bill = view.quote().bill();
        if (bill == null) return incomplete("lines", "empty", "The cart is empty.");
        for (Quote.Warning warning : view.quote().warnings()) {
            if (warning.code().equals("not-shippable")) {
                return incomplete("shipping", "not-shippable", warning.detail());
            }
            if (warning.code().equals("rate-stale")) {
                return new Placement.RateStale(bill.totals().total().currency().code());
            }
        }
        if (view.address() == null) {
            return incomplete("address", "required", "Say where it goes.");
        }
        if (view.shippingCode() == null) {
            return incomplete("shipping", "required", "Choose how it travels.");
        }
        Money total = bill.totals().total();
        if (!total.currency().equals(click.total().currency())) {
            return incomplete("total", "currency", "This cart is in " + total.currency() + ".");
        }
        Placement method = methodFault(click, view.market(), total);
        if (method != null) return method;
        return total.compareTo(click.total()) > 0 ? new Placement.PriceMoved(view) : null;
    }

    /// The first line that may not be sold here, with the rule that holds it; null when there is
    /// none.
    static @Nullable Placement heldLine(CartView view) {
        for (Quote.Warning warning : view.quote().warnings()) {
            if (!warning.code().equals("unavailable")) continue;
            String rule = warning.rule();
            return incomplete("lines", rule == null ? warning.code() : rule, warning.detail());
        }
        return null;
    }

    /// What is wrong with the way of paying, null when nothing is.
    @Nullable Placement methodFault(PlaceCommand click, Market market, Money total) {
        try {
            methods.check(market, total, click.method(), click.token());
            return null;
        } catch (Refusal refusal) {
            Refusal.FieldError error = refusal.errors().getFirst();
            return incomplete(error.field(), error.code(), error.message());
        }
    }

    static Placement incomplete(String field, String code, String message) {
        return new Placement.Incomplete(field, code, message);
    }
}
