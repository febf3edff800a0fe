package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import java.time.LocalDate;
import java.util.List;

/// Duty and tax of a refund that wait to be claimed.
///
/// @param refund the refund they were paid for
/// @param number of the order
/// @param until the last day in time for the first of them
/// @param amount what the authorities repay
/// @param settled what is claimed
public record DutyClaim(
        PaymentId refund,
        String number,
        CountryCode country,
        LocalDate until,
        Money amount,
        List<Settlement> settled) {

    public DutyClaim {
        settled = List.copyOf(settled);
    }
}
