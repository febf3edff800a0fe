package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Money;

/// How the demo bank behaves for an amount, by its last two digits.
enum Weather {
    FAIR,
    /// …13: callbacks come half a minute late.
    LATE,
    /// …17: an earlier state is told after the last one.
    OUT_OF_ORDER,
    /// …19: a refund is done, never answered, and told half a minute late.
    SILENT_REFUND;

    static Weather of(Money amount) {
        return switch ((int) (amount.minor() % 100)) {
            case 13 -> LATE;
            case 17 -> OUT_OF_ORDER;
            case 19 -> SILENT_REFUND;
            default -> FAIR;
        };
    }
}
