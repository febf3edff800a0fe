package io.portolan.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Compliance;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DemoShopTest {

    private static final List<Language> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")
                    .map(Language::of)
                    .toList();
    private static final Map<String, String> CURRENCIES =
            Map.of("de", "EUR", "us", "USD", "jp", "JPY", "ae", "AED");
    private static final int LARGEST_PICTURE = 40_000;
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "<script|<foreignObject|<iframe|\\son\\w+\\s*=|(?:href|src)\\s*=\\s*\"(?!#)|"
                            + "url\\((?!#)|@import|<!ENTITY",
                    Pattern.CASE_INSENSITIVE);

    private final DemoShop shop = DemoShop.read();

    @Test
    void fillsEveryCategory() {
        assertThat(shop.categories()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(shop.categories())
                .allSatisfy(
                        category ->
                                assertThat(shop.products())
                                        .filteredOn(
                                                p -> category.code().equals(p.product().category()))
                                        .hasSizeGreaterThanOrEqualTo(2));
        assertThat(shop.products())
                .allSatisfy(
                        p ->
                                assertThat(shop.categories())
                                        .anyMatch(c -> c.code().equals(p.product().category())));
    }

    @Test
    void speaksOfEveryProductInEightLanguages() {
        for (DemoProduct each : shop.products()) {
            ProductDraft product = each.product();
            assertThat(product.texts()).as(product.handle()).containsOnlyKeys(LANGUAGES);
            product.texts().forEach((language, text) -> complete(product, language, text));
            for (Option option : product.options()) {
                spoken(option.names());
                option.values().forEach(value -> spoken(value.labels()));
            }
            product.pictures().forEach(picture -> spoken(picture.alts()));
        }
        shop.categories().forEach(category -> spoken(category.names()));
        shop.categories().forEach(category -> spoken(category.blurbs()));
    }

    private static void complete(ProductDraft product, Language language, ProductText text) {
        String where = product.handle() + " in " + language.tag();
        assertThat(text.summary()).as(where).isNotBlank().doesNotContain("<");
        // Chinese and Japanese say the same with fewer signs.
        int least = Set.of("zh-CN", "ja").contains(language.tag()) ? 80 : 120;
        assertThat(text.description()).as(where).hasSizeGreaterThan(least);
        assertThat(text.material()).as(where).isNotBlank();
        assertThat(text.care()).as(where).isNotBlank();
        assertThat(text.madeIn()).as(where).isNotBlank();
        assertThat(text.specs()).as(where).hasSizeGreaterThanOrEqualTo(2);
        assertThat(text.keywords()).as(where).isNotEmpty();
        ProductText english = requireNonNull(product.texts().get(Language.of("en")));
        assertThat(text.specs()).as(where).hasSameSizeAs(english.specs());
    }

    private static void spoken(Map<Language, String> words) {
        assertThat(words).containsOnlyKeys(LANGUAGES);
        assertThat(words.values()).noneMatch(String::isBlank);
    }

    @Test
    void tellsCustomsAndTheCarrierWhatEachVariantIs() {
        for (DemoProduct each : shop.products()) {
            for (Variant variant : each.product().variants()) {
                assertThat(variant.hs()).as(variant.sku().value()).isNotNull();
                assertThat(variant.origin()).as(variant.sku().value()).isNotNull();
                assertThat(variant.material()).as(variant.sku().value()).isNotBlank();
                assertThat(variant.shippable()).as(variant.sku().value()).isTrue();
            }
        }
    }

    @Test
    void namesTheMakerAndWarnsInEveryLanguage() {
        for (DemoProduct each : shop.products()) {
            Compliance compliance = requireNonNull(each.product().compliance());
            assertThat(compliance.manufacturer().mail()).endsWith(".example");
            assertThat(compliance.warnings()).containsOnlyKeys(LANGUAGES);
            assertThat(compliance.warnings().values().stream().map(List::size).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void pricesEverySkuInEveryMarketAndOnceForTheRest() {
        for (DemoProduct each : shop.products()) {
            for (Variant variant : each.product().variants()) {
                List<PriceDraft> prices =
                        each.prices().stream()
                                .filter(price -> price.sku().equals(variant.sku()))
                                .toList();
                assertThat(prices).as(variant.sku().value()).hasSize(CURRENCIES.size() + 1);
                CURRENCIES.forEach((market, currency) -> priced(prices, market, currency));
                assertThat(prices).anyMatch(price -> price.market() == null);
            }
        }
    }

    private static void priced(List<PriceDraft> prices, String market, String currency) {
        assertThat(prices)
                .anyMatch(
                        price ->
                                market.equals(price.market())
                                        && price.amount().currency().code().equals(currency)
                                        && price.amount().minor() > 0);
    }

    @Test
    void countsEverySkuAndHasOneThatIsSoldOut() {
        Set<Sku> sold = new HashSet<>();
        Set<Sku> counted = new HashSet<>();
        for (DemoProduct each : shop.products()) {
            each.product().variants().forEach(v -> assertThat(sold.add(v.sku())).isTrue());
            each.stock().forEach(c -> counted.add(c.sku()));
        }
        assertThat(counted).isEqualTo(sold);
        assertThat(shop.products())
                .flatExtracting(DemoProduct::stock)
                .filteredOn(count -> count.quantity() == 0)
                .hasSize(1);
    }

    @Test
    void showsOnlyPicturesThatAreThereSmallAndHarmless() throws IOException {
        Set<String> looked = new HashSet<>();
        for (DemoProduct each : shop.products()) {
            assertThat(each.product().pictures()).hasSizeGreaterThanOrEqualTo(4);
            for (Picture picture : each.product().pictures()) {
                spoken(picture.alts());
                if (looked.add(picture.path())) harmless(picture.path());
            }
            each.product().variants().forEach(v -> shown(each.product(), v));
        }
        for (var category : shop.categories()) harmless(String.valueOf(category.picture()));
        for (String hero :
                List.of("departures", "desk", "evening", "little", "morning", "winter")) {
            harmless("demo/hero-" + hero + "-2x1.svg");
            harmless("demo/hero-" + hero + "-4x5.svg");
        }
    }

    private static void shown(ProductDraft product, Variant variant) {
        assertThat(product.pictures())
                .as(variant.sku().value())
                .anyMatch(p -> !p.options().isEmpty() && p.shows(variant));
    }

    private static void harmless(String path) throws IOException {
        try (InputStream in = new ClassPathResource("static/media/" + path).getInputStream()) {
            byte[] bytes = in.readAllBytes();
            assertThat(bytes.length).as(path).isLessThan(LARGEST_PICTURE);
            String svg = new String(bytes, StandardCharsets.UTF_8);
            assertThat(svg).as(path).startsWith("<svg");
            assertThat(ACTIVE.matcher(svg).find()).as(path).isFalse();
        }
    }
}
