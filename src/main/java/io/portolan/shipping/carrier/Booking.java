package io.portolan.shipping.carrier;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order for a label.
///
/// @param key the same for every attempt at this parcel
/// @param reference the order's number, printed on the label
/// @param service the carrier's service by our code
/// @param dutyPaid whether duty and tax are paid by us
public record Booking(
        String key,
        String reference,
        String service,
        boolean dutyPaid,
        Address to,
        long grams,
        List<Content> contents) {

    /// Goods of one kind, as customs is told.
    public record Content(
            String description,
            int quantity,
            long grams,
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            Money value) {}

    public Booking {
        contents = List.copyOf(contents);
    }
}
