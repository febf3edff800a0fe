package io.portolan.platform.wire;

import java.util.function.Function;

/// One thing a vendor can be asked.
///
/// @param name in the journal and the limits: `charge`
/// @param ask pure: our words to the vendor's request
/// @param read pure: the vendor's answer to our words. Gets every answer but a 5xx, which the wire
///     itself counts as not knowing, and a 429 that outlasted the deadline. What it throws counts
///     as unreadable.
public record Call<A, R>(
        String name, Safety safety, Function<A, Ask> ask, Function<Answer, Outcome<R>> read) {}
