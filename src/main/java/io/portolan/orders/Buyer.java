package io.portolan.orders;

import io.portolan.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/// Whose orders are asked for: those under this key, and those with this mail address.
///
/// @param email null or empty when none is known
public record Buyer(SubjectId subject, @Nullable String email) {}
