/// The way from a shelf to an order: what is offered in a market, carts, quotes, placing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "markets",
            "catalog",
            "pricing",
            "inventory",
            "landedcost",
            "shipping"
        })
package io.portolan.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
