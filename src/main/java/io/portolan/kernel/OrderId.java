package io.portolan.kernel;

import java.util.UUID;

/// An order of a buyer. A UUID of version 7.
public record OrderId(UUID value) implements Comparable<OrderId> {

    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
