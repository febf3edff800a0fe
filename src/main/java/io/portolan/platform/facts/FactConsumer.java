package io.portolan.platform.facts;

import java.util.List;

/// A reader of facts with its own place in the stream. `F` is one fact record, or a sealed
/// interface of several, whose records it then gets in one order.
public interface FactConsumer<F extends Fact> {

    /// The name of its cursor, `module.what-it-does`. Never changes once used.
    String name();

    /// How many facts a second are enough. One whose work can wait names less than all, so that a
    /// rush is served first.
    default int perSecond() {
        return Integer.MAX_VALUE;
    }

    /// Takes the next facts in order, at most 256, inside one transaction that also moves the
    /// cursor. May see a fact twice after a crash elsewhere, so effects are keyed by the fact. Must
    /// not call a vendor: write a job. An exception rolls back; after ten tries of a single fact it
    /// is parked and shown to the merchant's staff.
    void on(List<F> facts);
}
