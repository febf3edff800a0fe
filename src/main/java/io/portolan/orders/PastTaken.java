package io.portolan.orders;

import io.portolan.kernel.OrderId;

/// What became of a past order that was taken over.
///
/// @param number ours
/// @param version of the order now
/// @param before what undoing needs, sealed; empty when it was not there before
public record PastTaken(OrderId id, String number, Change change, int version, String before) {

    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /// What became of a past order that was taken back.
    public enum Fate {
        GONE,
        RESTORED,
        /// Somebody wrote on it since: it stays.
        EDITED
    }
}
