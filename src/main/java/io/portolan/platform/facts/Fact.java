package io.portolan.platform.facts;

import java.util.UUID;

/// Something that happened, told to other modules after the transaction that made it true. A record
/// of ids and plain values (strings, numbers, booleans, instants, lists of those); never a domain
/// object, never personal data. Its simple class name is its type and never changes; new components
/// are nullable, so that old facts can still be read.
public interface Fact {

    /// The thing it happened to (an order, a parcel). Facts of one aggregate arrive in order.
    UUID aggregate();
}
