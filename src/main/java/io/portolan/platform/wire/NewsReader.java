package io.portolan.platform.wire;

/// Takes one kind of news out of vendors' callbacks. The module that owns the port implements it.
public interface NewsReader<N> {

    Class<N> kind();

    /// Called inside a transaction that also marks the callback as read. May be called twice with
    /// the same news, which must then change nothing. Throws [NotYet] when it comes too early; any
    /// other exception brings it again later, ten times at most.
    void take(String connector, N news);

    /// Whether this news would change nothing, now or ever: most callbacks tell what the answer to
    /// our own request had told before. Looks without locking; may answer false when in doubt.
    default boolean old(N news) {
        return false;
    }
}
