package io.portolan.shipping;

import io.portolan.kernel.ShipmentId;

/// What came of handing a parcel to a carrier.
public sealed interface DispatchOutcome {

    ShipmentId shipment();

    /// It has a number and a label.
    record Dispatched(ShipmentId shipment, String trackingNumber) implements DispatchOutcome {}

    /// The carrier will not take it. Nothing was bought; dispatch it again when it is mended.
    ///
    /// @param reason our word for it, e.g. `ADDRESS`, `TOO_HEAVY`, `UNREACHABLE`
    record Refused(ShipmentId shipment, String reason) implements DispatchOutcome {}

    /// We do not know whether the label was bought. It is asked again by itself, by the same key.
    record Pending(ShipmentId shipment) implements DispatchOutcome {}
}
