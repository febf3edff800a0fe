package io.portolan.payments.provider.demo.bank;

import io.portolan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// What the bank's payment page shows.
///
/// @param open whether the customer can still decide
public record BankView(
        Words words,
        String id,
        String amount,
        String reference,
        boolean open,
        @Nullable String returnUrl) {}
