package io.portolan.platform.wire;

import java.util.List;
import java.util.Optional;

/// The codec of one vendor: no I/O, no state, no clock, a constructor without arguments.
public interface Connector {

    /// What it is, what it needs and what it cannot do.
    Manifest manifest();

    /// Everything it can ask the vendor.
    List<Call<?, ?>> calls();

    /// The vendor's error codes in our words, from `connectors/<id>/faults.csv`.
    FaultTable faults();

    /// How the vendor's callbacks are verified and read; empty when it sends none.
    default Optional<Inbox<?>> inbox() {
        return Optional.empty();
    }
}
