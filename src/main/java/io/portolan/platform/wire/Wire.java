package io.portolan.platform.wire;

/// The one way out to vendors.
public interface Wire {

    /// Asks the vendor behind the account. Blocks until there is an outcome, at most the deadline
    /// of the connector's limits; never throws for anything the vendor or the network does. Reads
    /// and keyed writes are repeated while it helps, other writes never. Refuses with
    /// `IllegalStateException` inside a database transaction.
    <A, R> Outcome<R> send(Account account, Call<A, R> call, A argument);
}
