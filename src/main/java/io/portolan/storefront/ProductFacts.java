package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A product in the words of schema.org, as JSON-LD that is safe inside a script element.
final class ProductFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProductFacts() {}

    static String of(Front front, Offer offer, Offer.Availability availability, String address) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", offer.title());
        product.put("description", offer.summary());
        product.put("sku", offer.variants().getFirst().sku().value());
        product.put("brand", Map.of("@type", "Brand", "name", offer.product().vendor()));
        product.put(
                "image",
                offer.pictures().stream()
                        .map(picture -> front.place().origin() + "/media/" + picture.path())
                        .toList());
        product.put("offers", offer(front, offer, availability, address));
        return JSON.writeValueAsString(product).replace("<", "\\u003c");
    }

    private static Map<String, Object> offer(
            Front front, Offer offer, Offer.Availability availability, String address) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Money price = offer.price().amount();
        facts.put("@type", "Offer");
        facts.put("url", address);
        facts.put("price", price.major().toPlainString());
        facts.put("priceCurrency", price.currency().code());
        facts.put("availability", "https://schema.org/" + word(availability));
        facts.put("itemCondition", "https://schema.org/NewCondition");
        facts.put("hasMerchantReturnPolicy", returns(front));
        return facts;
    }

    private static Map<String, Object> returns(Front front) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("@type", "MerchantReturnPolicy");
        policy.put("applicableCountry", List.of(front.market().country().value()));
        policy.put("returnPolicyCategory", "https://schema.org/MerchantReturnFiniteReturnWindow");
        policy.put("merchantReturnDays", front.market().returnDays());
        return policy;
    }

    private static String word(Offer.Availability availability) {
        return switch (availability) {
            case IN_STOCK -> "InStock";
            case LOW -> "LimitedAvailability";
            case BACK_ORDER -> "BackOrder";
            case SOLD_OUT -> "OutOfStock";
        };
    }
}
