package io.portolan.kernel;

import java.util.UUID;

/// One operation on money: an authorisation, capture, refund or void. A UUID of version 7.
public record PaymentId(UUID value) implements Comparable<PaymentId> {

    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PaymentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
