/// The pages for shoppers: home, shelves, products, bag, checkout, order and tracking, help. They
/// compose what the modules below decide, and decide nothing themselves.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "markets",
            "markets :: taxnumbers",
            "markets :: legal",
            "privacy",
            "catalog",
            "catalog :: translation",
            "pricing",
            "inventory",
            "landedcost",
            "payments",
            "orders",
            "shipping",
            "checkout",
            "engagement",
            "staff"
        })
package io.portolan.storefront;
