package io.portolan.platform.wire;

/// What helps after a refusal.
public enum Advice {
    /// Mend what was entered and send it again.
    MEND,
    /// The person has a step to finish elsewhere.
    FINISH,
    /// Take another way; this one stays shut.
    OTHER_WAY,
    /// The same again, now.
    AGAIN,
    /// The same again, later.
    LATER,
    /// Not the person's fault: tell the merchant.
    OPERATOR
}
