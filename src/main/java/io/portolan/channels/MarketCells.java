package io.portolan.channels;

import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.pricing.PriceDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns that Shopify writes for each market: `Included / Germany`, `Price / Germany`,
/// `Compare At Price / Germany`. Only markets with a price of their own, or without some product;
/// one that reads another's list has no prices.
final class MarketCells {

    private final List<Market> markets;
    private final Exports.Goods goods;

    MarketCells(List<Product> products, Exports.Goods goods) {
        this.goods = goods;
        this.markets = goods.markets().stream().filter(each -> speaks(each, products)).toList();
    }

    private boolean speaks(Market market, List<Product> products) {
        return products.stream()
                .anyMatch(
                        product ->
                                !product.sheet().offeredIn(market.code())
                                        || product.current().stream()
                                                .anyMatch(v -> price(v, market) != null));
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Market market : markets) {
            headings.add("Included / " + market.name());
            if (!market.hasOwnList()) continue;
            headings.add("Price / " + market.name());
            headings.add("Compare At Price / " + market.name());
        }
        return headings;
    }

    List<String> cells(Product product, Variant variant, boolean first) {
        List<String> cells = new ArrayList<>();
        for (Market market : markets) {
            PriceDraft price = price(variant, market);
            Money before = price == null ? null : price.compareAt();
            boolean offered = product.sheet().offeredIn(market.code());
            cells.add(first ? Boolean.toString(offered).toUpperCase(java.util.Locale.ROOT) : "");
            if (!market.hasOwnList()) continue;
            cells.add(price == null ? "" : ShopifyCsv.amount(price.amount()));
            cells.add(before == null ? "" : ShopifyCsv.amount(before));
        }
        return cells;
    }

    // Shopify's columns name no currency: it is the market's.
    private @Nullable PriceDraft price(Variant variant, Market market) {
        if (!market.hasOwnList()) return null;
        PriceDraft price = goods.prices().listed(variant.sku(), market.code());
        boolean its = price != null && price.amount().currency().equals(market.currency());
        return its ? price : null;
    }
}
