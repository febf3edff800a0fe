package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.payments.provider.PaymentProvider;
import io.portolan.platform.web.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The ways to pay, by market.
@Service
public class PaymentMethods {

    private final Tellers tellers;

    PaymentMethods(Tellers tellers) {
        this.tellers = tellers;
    }

    /// What can be offered for this total, the market's most usual one first. A method without a
    /// provider behind it is left out; so are the demo ones once a live provider has an account.
    public List<PaymentMethod> rankedFor(Market market, Money total) {
        return market.paymentMethods().stream().map(this::offer).flatMap(Optional::stream).toList();
    }

    /// Refuses, naming the field, a method the market does not offer now, a missing token, and
    /// anything that looks like a card number.
    public PaymentMethod check(Market market, Money total, String method, @Nullable String token) {
        PaymentMethod found =
                rankedFor(market, total).stream()
                        .filter(offered -> offered.code().equals(method))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "payment.method",
                                                "not-offered",
                                                rankedFor(market, total).isEmpty()
                                                        ? "This shop has no way to pay yet."
                                                        : "Take one of the methods offered for"
                                                                + " this cart."));
        if (token != null && CardNumbers.found(token)) {
            throw Refusal.invalid(
                    "payment.token",
                    "card-number",
                    "A card number must not be sent here, only a token of the provider.");
        }
        if (found.needsToken() && (token == null || token.isBlank())) {
            throw Refusal.invalid("payment.token", "missing", "This method needs a token.");
        }
        if (token != null && token.length() > 200) {
            throw Refusal.invalid("payment.token", "too-long", "At most 200 characters.");
        }
        return found;
    }

    private Optional<PaymentMethod> offer(String code) {
        if (code.equals(PaymentMethod.COD)) {
            return Optional.of(new PaymentMethod(code, Payments.NOBODY, false, null));
        }
        return tellers.taking(code).map(provider -> method(code, provider));
    }

    private static PaymentMethod method(String code, PaymentProvider provider) {
        return new PaymentMethod(
                code, provider.manifest().id(), provider.tokenMethods().contains(code), null);
    }
}
