package io.portolan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.catalog.Compliance;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.ProductText;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferCharges;
import io.portolan.checkout.OfferSelection;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.shipping.ShippingOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Products as the API shows them.
final class ProductJson {

    private static final int MOST_SHOWN = 999;

    private ProductJson() {}

    /// @param redirect the page of the shop that the merchant leads this text to, behind the part
    ///     that names language and market: `/help/returns`
    record Page(
            List<Card> items,
            @Nullable String next,
            int total,
            Facets facets,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String redirect) {}

    record Card(
            String handle,
            String title,
            String summary,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String category,
            Money price,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money compareAt,
            boolean pricesVary,
            @Nullable Image image,
            String availability) {}

    record Image(
            String url,
            String alt,
            int width,
            int height,
            String ground,
            Map<String, String> options) {}

    record Facets(
            List<Count> category,
            List<OptionFacet> options,
            @Nullable PriceRange price,
            List<Count> availability) {}

    record OptionFacet(String code, String name, List<Count> values) {}

    record Count(
            String code,
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String swatch,
            int count) {}

    record PriceRange(Money from, Money to) {}

    record Whole(
            String handle,
            String title,
            @Nullable NamedCode category,
            String vendor,
            LocalDate added,
            Money price,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money compareAt,
            boolean pricesVary,
            String availability,
            List<Choice> options,
            List<Variant> variants,
            Text texts,
            List<Image> media,
            @Nullable Safety compliance,
            @Nullable Delivery delivery,
            @Nullable LandedCost landedCost) {}

    record NamedCode(String code, String name) {}

    record Choice(String code, String name, List<ChoiceValue> values) {}

    record ChoiceValue(
            String code,
            String label,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String swatch) {}

    /// @param available at most 999; null when its stock is not counted
    /// @param shippable false while it cannot be sent because nobody has weighed it
    record Variant(
            Sku sku,
            Map<String, String> options,
            String label,
            Money price,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money compareAt,
            @Nullable Integer available,
            String availability,
            @Nullable HsCode hsCode,
            @Nullable CountryCode origin,
            @Nullable Long weightGrams,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal litres,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal alcoholPercent,
            boolean shippable) {}

    record Text(
            String title,
            String summary,
            String description,
            @Nullable String material,
            @Nullable String care,
            @Nullable String madeIn,
            List<ProductText.Spec> specs) {}

    record Safety(
            Compliance.Party manufacturer,
            Compliance.@Nullable Party responsible,
            @Nullable String model,
            List<String> warnings) {}

    record Delivery(
            String code,
            String carrier,
            String service,
            Money price,
            LocalDate from,
            LocalDate to) {}

    record LandedCost(
            boolean included,
            Money goods,
            Money duty,
            Money tax,
            Money fees,
            Money total,
            Money dueOnDelivery,
            @Nullable String scheme,
            boolean estimate,
            List<Charge> components) {}

    record Charge(
            String kind,
            String label,
            Money base,
            @Nullable String rate,
            Money amount,
            Rule rule) {}

    record Rule(
            String id,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean estimate) {}

    static Card card(Offer offer, Offer.Availability availability, Language language) {
        Picture picture = offer.picture();
        return new Card(
                offer.handle(),
                offer.title(),
                offer.summary(),
                offer.product().category(),
                offer.price().amount(),
                offer.price().compareAt(),
                offer.pricesVary(),
                picture == null ? null : image(picture, language),
                availability.code());
    }

    static Facets facets(OfferSelection selection) {
        Money lowest = selection.lowest();
        Money highest = selection.highest();
        return new Facets(
                counts(selection.categories()),
                selection.options().stream()
                        .map(o -> new OptionFacet(o.code(), o.name(), counts(o.values())))
                        .toList(),
                lowest == null || highest == null ? null : new PriceRange(lowest, highest),
                counts(selection.availability()));
    }

    static Whole whole(Offer offer, Offers offers, Language language) {
        ShippingOption delivery = offer.delivery();
        OfferCharges charges = offer.charges();
        var category = offer.category();
        return new Whole(
                offer.handle(),
                offer.title(),
                category == null ? null : new NamedCode(category.code(), category.name(language)),
                offer.product().vendor(),
                offer.product().added(),
                offer.price().amount(),
                offer.price().compareAt(),
                offer.pricesVary(),
                offers.availability(offer).code(),
                offer.options().stream().map(option -> choice(option, language)).toList(),
                offer.variants().stream().map(variant -> variant(variant, offers)).toList(),
                text(offer.text()),
                offer.pictures().stream().map(picture -> image(picture, language)).toList(),
                safety(offer.product().compliance(), language),
                delivery == null ? null : delivery(delivery),
                charges == null ? null : landedCost(charges));
    }

    private static List<Count> counts(List<OfferSelection.Count> counts) {
        return counts.stream()
                .map(c -> new Count(c.code(), c.name(), c.swatch(), c.count()))
                .toList();
    }

    private static Image image(Picture picture, Language language) {
        return new Image(
                "/media/" + picture.path(),
                picture.alt(language),
                picture.width(),
                picture.height(),
                picture.ground(),
                picture.options());
    }

    private static Choice choice(Option option, Language language) {
        return new Choice(
                option.code(),
                option.name(language),
                option.values().stream()
                        .map(v -> new ChoiceValue(v.code(), v.label(language), v.swatch()))
                        .toList());
    }

    private static Variant variant(OfferVariant variant, Offers offers) {
        Integer available = offers.available(variant.variant());
        var weight = variant.variant().weight();
        return new Variant(
                variant.sku(),
                variant.variant().options(),
                variant.label(),
                variant.price().amount(),
                variant.price().compareAt(),
                available == null ? null : Math.min(MOST_SHOWN, available),
                offers.availability(variant.variant()).code(),
                variant.variant().hs(),
                variant.variant().origin(),
                weight == null ? null : weight.grams(),
                variant.variant().litres(),
                variant.variant().alcohol(),
                variant.variant().shippable());
    }

    private static Text text(ProductText text) {
        return new Text(
                text.title(),
                text.summary(),
                text.description(),
                text.material(),
                text.care(),
                text.madeIn(),
                text.specs());
    }

    private static @Nullable Safety safety(@Nullable Compliance compliance, Language language) {
        return compliance == null
                ? null
                : new Safety(
                        compliance.manufacturer(),
                        compliance.responsible(),
                        compliance.model(),
                        compliance.warnings(language));
    }

    private static Delivery delivery(ShippingOption way) {
        return new Delivery(
                way.code(), way.carrier(), way.service(), way.price(), way.from(), way.to());
    }

    private static LandedCost landedCost(OfferCharges charges) {
        return new LandedCost(
                charges.included(),
                charges.goods(),
                charges.duty(),
                charges.tax(),
                charges.fees(),
                charges.total(),
                charges.onDelivery(),
                charges.charges().scheme(),
                charges.estimate(),
                charges.lines().stream().map(ProductJson::charge).toList());
    }

    private static Charge charge(OfferCharges.Line line) {
        LandedCostQuote.Component part = line.component();
        BigDecimal rate = part.rate();
        return new Charge(
                part.kind().code(),
                line.label(),
                part.base(),
                rate == null ? null : rate.toPlainString(),
                part.amount(),
                new Rule(
                        part.rule().id(),
                        part.rule().source(),
                        part.rule().from(),
                        part.rule().to(),
                        part.rule().estimate()));
    }
}
