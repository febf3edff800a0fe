package io.portolan.engagement.sender;

/// What became of giving a mail away.
public sealed interface SendOutcome {

    /// It is theirs now.
    record Taken() implements SendOutcome {}

    /// They will never take it: a recipient that cannot be.
    record Refused(String why) implements SendOutcome {}

    /// Not now: try again.
    record Later(String why) implements SendOutcome {}
}
