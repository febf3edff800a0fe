package io.portolan.shipping.variance;

import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a bill as it was read. Amounts in major units of `currency`; a credit is negative.
///
/// @param row its row in the file, the first is 1
/// @param bill the number of the bill, empty when none stands there
/// @param parcel the tracking number, empty when none stands there
/// @param order the number of the order or what else the shipper wrote, empty when none is there
/// @param day null when the file has no column of days
/// @param label what the charge is called, empty where columns say it
/// @param fault why it cannot be counted, a word; null when it can
record Billed(
        int row,
        String bill,
        String parcel,
        String order,
        @Nullable HsCode hs,
        @Nullable LocalDate day,
        @Nullable Currency currency,
        Sums sums,
        String label,
        @Nullable String fault) {

    /// What names the parcel for a reader.
    String reference() {
        return parcel.isEmpty() ? order : parcel;
    }

    /// What was billed, by kind.
    record Sums(BigDecimal duty, BigDecimal tax, BigDecimal fees) {

        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(ChargeKind kind, BigDecimal amount) {
            return switch (kind) {
                case DUTY -> new Sums(duty.add(amount), tax, fees);
                case TAX -> new Sums(duty, tax.add(amount), fees);
                case FEE -> new Sums(duty, tax, fees.add(amount));
                case FREIGHT, TOGETHER -> this;
            };
        }

        boolean nothing() {
            return duty.signum() == 0 && tax.signum() == 0 && fees.signum() == 0;
        }
    }
}
