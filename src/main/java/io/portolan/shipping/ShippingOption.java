package io.portolan.shipping;

import io.portolan.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One way to send the goods.
///
/// @param code what the buyer chooses by, the same in every market: `economy`, `express`
/// @param carrier the carrier's name as the buyer reads it
/// @param service the carrier's name of the service
/// @param price in the market's currency; contains tax where the market's prices do
/// @param doorFee what the carrier asks of the buyer for paying duty and tax in advance, an
///     estimate in the market's currency; null without, and where nothing is paid at the door
/// @param from the first day it may arrive, in the buyer's zone
/// @param to the last day it should arrive, inclusive
public record ShippingOption(
        String code,
        String carrier,
        String service,
        Money price,
        Incoterm incoterm,
        Clearance clearance,
        @Nullable Money doorFee,
        LocalDate from,
        LocalDate to,
        boolean tracked) {}
