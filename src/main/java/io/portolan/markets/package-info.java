/// Where the shop sells: countries, currencies, languages, how prices are shown, payment methods,
/// exchange rates. Data first; no rule about a single country stands in code.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.portolan.markets;
