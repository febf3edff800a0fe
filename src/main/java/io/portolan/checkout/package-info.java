/// The way from a shelf to an order: what is offered in a market, carts, quotes, placing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "markets",
            "markets :: taxnumbers",
            "markets :: legal",
            "privacy",
            "catalog",
            "pricing",
            "inventory",
            "landedcost",
            "payments",
            "orders",
            "shipping",
            "filings"
        })
package io.portolan.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
