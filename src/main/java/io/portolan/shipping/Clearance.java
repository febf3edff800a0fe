package io.portolan.shipping;

/// Who brings a parcel through customs: it decides which fees of clearance there are.
public enum Clearance {
    COURIER,
    POST
}
