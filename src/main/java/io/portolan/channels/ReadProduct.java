package io.portolan.channels;

import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import java.util.List;

/// One product of a file, ready to be saved.
///
/// @param row where it begins
/// @param type the name of its shelf; may be empty
/// @param wishes what the file says of its prices
/// @param allPrices whether these are all it is to have
/// @param prices as they are to be listed, once its wishes were held against what is
/// @param off where a price is taken away
/// @param counts pieces of the variants whose stock is counted
/// @param pictures addresses of its pictures elsewhere, still to be fetched
/// @param paths of the categories it stands in elsewhere, apart from its shelf
record ReadProduct(
        long row,
        String type,
        ProductDraft draft,
        List<PriceWish> wishes,
        boolean allPrices,
        List<PriceDraft> prices,
        List<PricePlace> off,
        List<Count> counts,
        List<RemotePicture> pictures,
        List<String> paths) {

    ReadProduct(
            long row,
            String type,
            ProductDraft draft,
            List<PriceWish> wishes,
            List<Count> counts,
            List<RemotePicture> pictures,
            List<String> paths) {
        this(row, type, draft, wishes, false, List.of(), List.of(), counts, pictures, paths);
    }

    ReadProduct with(ProductDraft other) {
        return new ReadProduct(
                row, type, other, wishes, allPrices, prices, off, counts, pictures, paths);
    }

    ReadProduct withAllPrices() {
        return new ReadProduct(
                row, type, draft, wishes, true, prices, off, counts, pictures, paths);
    }

    ReadProduct priced(List<PriceDraft> listed, List<PricePlace> without) {
        return new ReadProduct(
                row, type, draft, wishes, allPrices, listed, without, counts, pictures, paths);
    }

    /// Whether the prices that are listed have to be known first.
    boolean asksPrices() {
        return allPrices || wishes.stream().anyMatch(PriceWish::open);
    }

    record Count(Sku sku, int quantity) {}

    record RemotePicture(String url, String alt) {}
}
