package io.portolan.shipping.carrier;

/// What became of buying a label.
public sealed interface BookingOutcome {

    /// The label is ours.
    ///
    /// @param route the carrier's sorting code, printed on the label
    record Booked(String trackingNumber, String route) implements BookingOutcome {}

    /// It will not take the parcel; nothing was bought.
    ///
    /// @param fault our word for the reason
    record Refused(String fault) implements BookingOutcome {}

    /// A label may have been bought: ask again with the same key.
    record Unknown(String whatHappened) implements BookingOutcome {}
}
