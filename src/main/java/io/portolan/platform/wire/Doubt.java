package io.portolan.platform.wire;

/// Why we do not know what became of a call.
///
/// @param detail for staff; no secrets, no personal data
public record Doubt(Kind kind, String detail) {

    public enum Kind {
        TIMED_OUT,
        CONNECTION_LOST,
        SERVER_ERROR,
        UNREADABLE,
        TOO_LONG,
        STILL_WORKING
    }
}
