package io.portolan.platform.wire;

/// What may happen when a call is sent twice.
public enum Safety {
    /// Nothing: it only looks.
    READ,
    /// Nothing more than once: the ask carries a key the vendor knows it by.
    KEYED_WRITE,
    /// The deed is done twice: it is never repeated.
    BARE_WRITE
}
