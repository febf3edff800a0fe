package io.portolan.customers;

import io.portolan.kernel.Money;
import org.jspecify.annotations.Nullable;

/// What another shop said somebody had bought there.
public record Earlier(int orders, @Nullable Money spent) {}
