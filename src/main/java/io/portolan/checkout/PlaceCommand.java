package io.portolan.checkout;

import io.portolan.kernel.CartId;
import io.portolan.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The click: this cart, paid this way, for the total that was shown.
///
/// @param key the idempotency key, 1 to 200 characters
/// @param total what the buyer saw; a dearer bill is shown first, a cheaper one is simply charged
/// @param token the payment provider's token, where the method takes one
/// @param returnUrl where a hosted payment page comes back to
public record PlaceCommand(
        CartId cart,
        String key,
        Money total,
        String method,
        @Nullable String token,
        @Nullable String returnUrl) {

    /// Two clicks with the same key and another hash are two different wishes.
    byte[] hash() {
        String text = cart + "|" + total + "|" + method + "|" + token + "|" + returnUrl;
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PlaceCommand[" + cart + " " + total + "]";
    }
}
