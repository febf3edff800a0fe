package io.portolan.shipping.variance;

/// A line of a bill that does not count, with the reason.
///
/// @param fate `duplicate`, `unknown`, `unreadable` or `passed`
/// @param why a word: `bill-taken`, `same-line`, `no-such-parcel`, `not-ours`, `no-rate`,
///     `due-from-buyer` (sold DAP, the carrier asks at the door), or what could not be read
public record SetAside(int row, String fate, String why, String bill, String parcel) {}
