package io.portolan.channels;

import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import java.util.List;

/// One product of a file, ready to be saved.
///
/// @param row where it begins
/// @param type the name of its shelf; may be empty
/// @param counts pieces of the variants whose stock is counted
/// @param pictures addresses of its pictures elsewhere, still to be fetched
/// @param paths of the categories it stands in elsewhere, apart from its shelf
record ReadProduct(
        long row,
        String type,
        ProductDraft draft,
        List<PriceDraft> prices,
        List<Count> counts,
        List<RemotePicture> pictures,
        List<String> paths) {

    ReadProduct with(ProductDraft other) {
        return new ReadProduct(row, type, other, prices, counts, pictures, paths);
    }

    ReadProduct withPrices(List<PriceDraft> others) {
        return new ReadProduct(row, type, draft, others, counts, pictures, paths);
    }

    record Count(Sku sku, int quantity) {}

    record RemotePicture(String url, String alt) {}
}
