package io.portolan.storefront;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Papers;
import io.portolan.catalog.Product;
import io.portolan.markets.Sizes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Tells of any product what its data sheet says in a place today.
@Component
class SheetMakers {

    private final Catalog catalog;
    private final Papers papers;
    private final Sizes sizes;
    private final Clock clock;

    SheetMakers(Catalog catalog, Papers papers, Sizes sizes, Clock clock) {
        this.catalog = catalog;
        this.papers = papers;
        this.sizes = sizes;
        this.clock = clock;
    }

    SheetMaker of(Front front, Product product) {
        return new SheetMaker(
                front,
                catalog.snapshot(),
                papers,
                product,
                LocalDate.ofInstant(clock.instant(), front.market().zone()),
                sizes.reads(front.market().country()));
    }
}
