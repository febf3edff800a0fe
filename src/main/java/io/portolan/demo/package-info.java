/// The demo world: a small shop, filled once, so that a first start has something to sell.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "markets",
            "catalog",
            "catalog :: translation",
            "pricing",
            "inventory",
            "filings",
            "privacy"
        })
package io.portolan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
