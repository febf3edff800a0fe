/// Where exchange rates are read: one codec for each publisher, behind the wire, and the job that
/// fetches.
@NullMarked
@NamedInterface("rates")
package io.portolan.markets.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
