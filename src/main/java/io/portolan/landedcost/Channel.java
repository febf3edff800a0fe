package io.portolan.landedcost;

/// How the parcel travels; some fees are taken by one of them only.
public enum Channel {
    POST,
    COURIER
}
