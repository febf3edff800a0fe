package io.portolan.platform.wire;

import java.util.List;
import java.util.function.Function;

/// A vendor's callbacks: how to verify one, then how to read it.
///
/// @param secret the name of the setting that holds the key; two keys stand with a blank between
///     them while a key is being changed
/// @param read pure: what the callback tells, in the words of our port. Throws [Unreadable] when
///     it makes no sense.
public record Inbox<N>(Seal seal, String secret, Function<Notice, List<N>> read) {}
