package io.portolan.checkout;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.GrossQuote;
import io.portolan.landedcost.GrossRequest;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.NoRules;
import io.portolan.markets.Market;
import io.portolan.pricing.Price;
import io.portolan.pricing.Prices;
import io.portolan.shipping.ShippingAsk;
import io.portolan.shipping.ShippingOption;
import io.portolan.shipping.ShippingOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the offers of one market and language at one moment. Goods that are alike to customs and
/// to the carrier are assessed once.
final class OfferMaker {

    private final Market market;
    private final Language language;
    private final Instant now;
    private final LocalDate today;
    private final Prices prices;
    private final SellerCharges duties;
    private final CustomsGoods customs;
    private final ShippingOptions shipping;
    private final Map<GoodsLine, Optional<OfferCharges>> charges = new HashMap<>();
    private final Map<GoodsLine, Optional<ShippingOption>> deliveries = new HashMap<>();

    OfferMaker(
            Market market,
            Language language,
            Instant now,
            Prices prices,
            SellerCharges duties,
            ShippingOptions shipping) {
        this.market = market;
        this.language = language;
        this.now = now;
        this.today = LocalDate.ofInstant(now, market.zone());
        this.customs =
                new CustomsGoods(duties, destination(market), market.shipFrom().country(), today);
        this.prices = prices;
        this.duties = duties;
        this.shipping = shipping;
    }

    /// @param before a shelf made in the same hour, whose offers are taken over where nothing that
    ///     they depend on is another; null to make all of them
    /// @param repriced whether prices may be others than they were for that shelf
    List<Offer> offers(CatalogSnapshot catalog, @Nullable Shelf before, boolean repriced) {
        List<Offer> offers = new ArrayList<>();
        for (Product product : catalog.products()) {
            if (held(product)) continue;
            String code = product.category();
            Category category = code == null ? null : catalog.category(code);
            Offer known = before == null ? null : before.offer(product.handle());
            if (known != null && stands(known, product, category, repriced)) {
                offers.add(known);
                continue;
            }
            List<OfferVariant> variants = variants(product);
            if (variants.isEmpty()) continue;
            offers.add(new Offer(product, product.text(language), category, variants));
        }
        return offers;
    }

    // What was offered a moment ago is asked too: a day may have turned since.
    private boolean held(Product product) {
        return !product.sheet().offeredIn(market.code())
                || !product.sheet().lapsed(market.code(), today).isEmpty();
    }

    private boolean stands(
            Offer known, Product product, @Nullable Category category, boolean repriced) {
        return known.product().equals(product)
                && Objects.equals(known.category(), category)
                && (!repriced || samePrices(known, product));
    }

    private boolean samePrices(Offer known, Product product) {
        for (Variant variant : product.variants()) {
            OfferVariant offered = known.variant(variant.sku());
            Price before = offered == null ? null : offered.price();
            if (!Objects.equals(before, prices.of(variant.sku(), market))) return false;
        }
        return true;
    }

    private List<OfferVariant> variants(Product product) {
        List<OfferVariant> variants = new ArrayList<>();
        for (Variant variant : product.variants()) {
            if (product.stop(variant, market.code(), today) != null) continue;
            Price price = prices.of(variant.sku(), market);
            if (price == null) continue;
            GoodsLine alike = piece(product, variant, price);
            ShippingOption way = deliveries.computeIfAbsent(alike, this::delivery).orElse(null);
            variants.add(
                    new OfferVariant(
                            variant,
                            product.label(variant, language),
                            price,
                            charges.computeIfAbsent(alike, piece -> charges(piece, way))
                                    .orElse(null),
                            way,
                            product.pictures(variant)));
        }
        return variants;
    }

    // What duty, tax and delivery of one piece depend on.
    private GoodsLine piece(Product product, Variant variant, Price price) {
        String material = variant.material();
        String words = material == null ? product.handle() : material;
        return customs.line(product, variant, words, 1, price.amount());
    }

    private Optional<OfferCharges> charges(GoodsLine piece, @Nullable ShippingOption way) {
        try {
            return Optional.of(
                    market.showsTaxIncluded()
                            ? chargesInside(piece, way)
                            : chargesOnTop(piece, way));
        } catch (NoRules unknownCountry) {
            return Optional.empty();
        }
    }

    private OfferCharges chargesInside(GoodsLine piece, @Nullable ShippingOption way) {
        Money nothing = Money.zero(market.currency());
        GrossQuote quote =
                duties.inside(
                        new GrossRequest(
                                customs.to(),
                                market.shipFrom().country(),
                                today,
                                Divided.channel(way),
                                nothing,
                                nothing,
                                List.of(piece)));
        return charges(way, quote.goods(), quote.gross(), quote.charges());
    }

    private OfferCharges chargesOnTop(GoodsLine piece, @Nullable ShippingOption way) {
        Money nothing = Money.zero(market.currency());
        LandedCostQuote quote =
                duties.quote(
                        new LandedCostRequest(
                                customs.to(),
                                market.shipFrom().country(),
                                today,
                                Divided.terms(way),
                                market.currency(),
                                nothing,
                                nothing,
                                nothing,
                                null,
                                Divided.channel(way),
                                false,
                                List.of(piece),
                                List.of()));
        return charges(way, piece.price(), piece.price().plus(quote.total()), quote);
    }

    private OfferCharges charges(
            @Nullable ShippingOption way, Money goods, Money total, LandedCostQuote quote) {
        List<OfferCharges.Line> lines =
                quote.components().stream()
                        .map(part -> new OfferCharges.Line(part.label(language), part))
                        .toList();
        Money fee = way == null ? null : way.doorFee();
        return new OfferCharges(
                market.showsTaxIncluded(),
                goods,
                total,
                Divided.terms(way),
                fee == null ? Money.zero(total.currency()) : fee,
                quote,
                lines);
    }

    private Optional<ShippingOption> delivery(GoodsLine piece) {
        Weight weight = piece.weight();
        ShippingAsk ask =
                new ShippingAsk(
                        market,
                        market.country(),
                        null,
                        weight == null ? Weight.ofGrams(0) : weight,
                        piece.price(),
                        now,
                        weight != null);
        return shipping.offer(ask).options().stream().findFirst();
    }

    private static Destination destination(Market market) {
        return new Destination(market.country(), null, null);
    }
}
