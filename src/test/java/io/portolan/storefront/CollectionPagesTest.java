package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.time.ShopClock;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Collections as shoppers of every language meet them.
@ShopTest(demo = true)
class CollectionPagesTest {

    private static final String MADE = "pages-of-wool";

    @LocalServerPort int port;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired Markets markets;
    @Autowired Slugs slugs;
    @Autowired ShopClock clock;

    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void tidy() {
        definitions.removeCollection(MADE);
    }

    @Test
    void standsInTheMenuTheListAndTheHomePageOfEveryLanguage() throws Exception {
        ProductCollection first =
                Objects.requireNonNull(catalog.snapshot().collection("first-night-away"));
        for (Market market : markets.all()) {
            if (!market.open()) continue;
            for (Language language : market.languages()) {
                String place = Places.prefix(market, language);
                String name = Objects.requireNonNull(first.names().get(language), language.tag());
                assertThat(page(place + "/").body())
                        .as(place)
                        .contains(name)
                        .contains("href=\"" + place + "/collections\"");
                assertThat(page(place + "/collections").body())
                        .as(place)
                        .contains(name)
                        .contains("href=\"" + place + "/collections/");
            }
        }
    }

    @Test
    void showsGoodsInTheOrderOfTheHandWithTheFiltersOfAShelf() throws Exception {
        String html = page("/en-us/collections/first-night-away").body();
        assertThat(html.indexOf("/p/quay-weekender"))
                .isPositive()
                .isLessThan(html.indexOf("/p/noon-watch"));
        assertThat(html).contains("name=\"cat\"").contains("<link rel=\"canonical\"");
        assertThat(page("/en-us/collections/first-night-away?cat=wear").body())
                .contains("/p/noon-watch")
                .doesNotContain("/p/quay-weekender")
                .contains("noindex");
    }

    @Test
    void hasAnAddressInEachLanguageAndLeadsThereFromFormerOnes() throws Exception {
        save(Map.of("picked", List.of("mile-socks")));
        Language german = Language.of("de");
        slugs.choose(Item.collection(MADE), german, "Aus Wolle");
        assertThat(page("/de-de/collections/aus-wolle").statusCode()).isEqualTo(200);
        assertThat(page("/de-de/collections/aus-wolle").body())
                .contains("hreflang=\"en-US\" href=")
                .contains("/en-us/collections/" + MADE + "\"");
        HttpResponse<String> former = page("/de-de/collections/" + MADE + "?sort=new");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location").orElse(""))
                .isEqualTo("/de-de/collections/aus-wolle?sort=new");
        assertThat(page("/sitemap.xml").body()).contains("/de-de/collections/aus-wolle</loc>");
    }

    @Test
    void comesAndGoesOnItsDaysWithoutAnyoneDoingAnything() throws Exception {
        save(
                Map.of(
                        "picked",
                        List.of("mile-socks"),
                        "from",
                        clock.instant().plus(Duration.ofMinutes(10)).toString(),
                        "until",
                        clock.instant().plus(Duration.ofMinutes(30)).toString()));
        assertThat(page("/en-us/collections/" + MADE).statusCode()).isEqualTo(404);
        clock.turn(Duration.ofMinutes(15));
        assertThat(page("/en-us/collections/" + MADE).statusCode()).isEqualTo(200);
        assertThat(page("/en-us/collections").body()).contains(MADE);
        clock.turn(Duration.ofMinutes(15));
        assertThat(page("/en-us/collections/" + MADE).statusCode()).isEqualTo(404);
        assertThat(page("/en-us/collections").body()).doesNotContain(MADE);
    }

    @Test
    void saysWhereElseToLookWhileNothingIsInIt() throws Exception {
        save(Map.of("rules", List.of(rule("TAG", "nobody-has-this"))));
        assertThat(page("/de-de/collections/" + MADE).body())
                .contains("Hier passt nichts")
                .contains("href=\"/de-de/c/");
        assertThat(page("/de-de/collections").body()).doesNotContain(MADE);
    }

    private static Map<String, String> rule(String field, String value) {
        return Map.of("field", field, "comparison", "IS", "value", value);
    }

    private void save(Map<String, Object> more) {
        Map<String, Object> document = new java.util.HashMap<>(more);
        document.put("code", MADE);
        document.put("names", Map.of("en", "Pages of wool"));
        document.put("published", true);
        document.put("order", 90);
        definitions.save(CatalogJson.mapper().convertValue(document, ProductCollection.class));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString());
    }
}
