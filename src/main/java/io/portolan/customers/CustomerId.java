package io.portolan.customers;

import java.util.UUID;

/// A customer. A UUID of version 7.
public record CustomerId(UUID value) implements Comparable<CustomerId> {

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
