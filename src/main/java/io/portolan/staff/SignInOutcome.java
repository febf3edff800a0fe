package io.portolan.staff;

import java.time.Duration;

/// What became of a try to sign in.
public sealed interface SignInOutcome {

    /// `token` belongs in the session cookie and nowhere else.
    record SignedIn(StaffMember member, String token) implements SignInOutcome {}

    /// Wrong address, wrong password or a closed account: the answer is the same for all three.
    record Refused() implements SignInOutcome {}

    /// Too many tries; said before the password is looked at.
    record TooMany(Duration retryAfter) implements SignInOutcome {}
}
