package io.portolan.payments;

import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/// A way to pay, as offered to a buyer.
///
/// @param code `demo-card`
/// @param provider `demo-bank`; `none` for cash on delivery
/// @param needsToken whether a token of the provider goes with it
/// @param fee added for this method; null for none
public record PaymentMethod(String code, String provider, boolean needsToken, @Nullable Money fee) {

    /// Cash on delivery.
    public static final String COD = "cod";

    public String title(Language language) {
        return Texts.in("payments", language).of("method." + code + ".title");
    }

    /// One sentence on how it works.
    public String hint(Language language) {
        return Texts.in("payments", language).of("method." + code + ".hint");
    }
}
