/// Systems that trade beside the shop: files of theirs, read in and written out.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "markets",
            "privacy",
            "catalog",
            "customers",
            "pricing",
            "inventory",
            "orders"
        })
package io.portolan.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
