package io.portolan.demo;

import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import java.util.List;

/// One product of the demo shop, with what it costs and how much of it there is.
record DemoProduct(ProductDraft product, List<PriceDraft> prices, List<Count> stock) {

    record Count(Sku sku, int quantity) {}

    DemoProduct {
        prices = List.copyOf(prices);
        stock = List.copyOf(stock);
    }
}
