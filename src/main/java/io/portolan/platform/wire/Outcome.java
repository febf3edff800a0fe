package io.portolan.platform.wire;

/// What became of a call.
public sealed interface Outcome<R> {

    Trace trace();

    /// The vendor did it or told it.
    record Ok<R>(R value, Trace trace) implements Outcome<R> {}

    /// Nothing was done, and the vendor (or our own limits) said why.
    record Refused<R>(Fault fault, Advice advice, Trace trace) implements Outcome<R> {}

    /// We do not know: read back, never repeat blindly.
    record Unknown<R>(Doubt doubt, Trace trace) implements Outcome<R> {}
}
