package io.portolan.kernel;

import java.util.UUID;

/// A cart, from its first line until it becomes an order. A UUID of version 7.
public record CartId(UUID value) implements Comparable<CartId> {

    public static CartId of(String text) {
        return new CartId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CartId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
