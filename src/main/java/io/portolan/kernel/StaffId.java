package io.portolan.kernel;

import java.util.UUID;

/// One of the merchant'\''s people. A UUID of version 7.
public record StaffId(UUID value) implements Comparable<StaffId> {

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
