package io.portolan.catalog;

import java.util.List;

/// What is defined once for many products, in the order of the codes.
record Definitions(
        List<ProductType> types, List<SizeGuide> guides, List<ProductCollection> collections) {

    static final Definitions NONE = new Definitions(List.of(), List.of(), List.of());

    Definitions {
        types = List.copyOf(types);
        guides = List.copyOf(guides);
        collections = List.copyOf(collections);
    }
}
