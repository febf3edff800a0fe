package io.portolan.customers;

/// What became of a customer whose import was taken back.
public enum Undone {
    GONE,
    RESTORED,
    /// Somebody changed them since: they stay as they are.
    EDITED,
    /// They have orders: they stay.
    IN_USE
}
