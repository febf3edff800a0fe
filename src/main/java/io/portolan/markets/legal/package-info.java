/// What the shop says by law or by its own rules in each market: terms, privacy, imprint,
/// withdrawal, returns, delivery, duty. Written by the merchant, filled with the market's own
/// facts, kept in versions.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("legal")
package io.portolan.markets.legal;
