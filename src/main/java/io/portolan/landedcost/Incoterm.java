package io.portolan.landedcost;

/// Who pays duty and tax: the seller at the sale, or the buyer at the door.
public enum Incoterm {
    DDP,
    DAP
}
