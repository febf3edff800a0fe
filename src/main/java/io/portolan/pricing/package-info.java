/// What things cost: price lists of the markets, conversion where a market has none, coupons.
@NullMarked
@ApplicationModule(allowedDependencies = {"markets", "catalog"})
package io.portolan.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
