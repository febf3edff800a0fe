package io.portolan.payments.provider;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/// What a provider is asked to take.
///
/// @param notifyUrl where its callbacks are expected
public record Charge(
        PaymentId id,
        OrderId order,
        Money amount,
        String method,
        @Nullable String token,
        @Nullable String returnUrl,
        String notifyUrl) {

    @Override
    public String toString() {
        return "Charge[" + id + " " + amount + "]";
    }
}
