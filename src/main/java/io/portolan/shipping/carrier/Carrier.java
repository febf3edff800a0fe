package io.portolan.shipping.carrier;

import java.util.List;

/// A company that moves parcels for us. One implementation per vendor, in its own sub-package.
/// Neither call may be made inside a database transaction.
public interface Carrier {

    /// The name stored with each parcel, the id of its connector: `demo-carrier`. Never changes
    /// once used.
    String code();

    /// Buys a label. Safe to repeat: the same key buys one label. Never throws for a refusal or a
    /// timeout; both are outcomes.
    BookingOutcome book(Booking booking);

    /// What has been seen of these parcels so far, at most 50 numbers at once. Parcels the carrier
    /// does not know are missing from the answer. May hold the same sighting twice, in any order.
    FollowingOutcome follow(List<String> trackingNumbers);
}
