package io.portolan.kernel;

import java.util.UUID;

/// A parcel on its way. A UUID of version 7.
public record ShipmentId(UUID value) implements Comparable<ShipmentId> {

    public static ShipmentId of(String text) {
        return new ShipmentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ShipmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
