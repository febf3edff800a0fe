package io.portolan.admin;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody has before them in the editor: a product, in one language, for one market or for
/// all, and so many of its variants.
///
/// @param markets all there are
/// @param market null for all of them: prices are the base prices then
/// @param from the first variant shown, 0 is the first of all
record Editing(
        Product product,
        CatalogSnapshot catalog,
        Language language,
        @Nullable Market market,
        List<Market> markets,
        ZoneId zone,
        int from) {

    static final int ROWS = 50;

    List<Variant> variants() {
        List<Variant> all = product.variants();
        int first = Math.clamp(from, 0, all.size() - 1) / ROWS * ROWS;
        return all.subList(first, Math.min(first + ROWS, all.size()));
    }

    @Nullable ProductType type() {
        return catalog.type(product.sheet().type());
    }

    /// The market whose price list is shown and saved: the one that this market reads. Null for the
    /// base prices.
    @Nullable String list() {
        return market == null ? null : market.priceList();
    }

    /// The other market whose list this one reads; null where it has its own.
    @Nullable Market lender() {
        if (market == null || market.hasOwnList()) return null;
        return markets.stream()
                .filter(other -> other.code().equals(market.priceList()))
                .findFirst()
                .orElse(null);
    }
}
