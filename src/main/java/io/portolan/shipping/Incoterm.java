package io.portolan.shipping;

/// Who pays duty and import tax: with `DDP` we do, at the sale; with `DAP` the buyer does, at the
/// door.
public enum Incoterm {
    DDP,
    DAP
}
