package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.OriginProof;
import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// What a product says of itself beside its code reaches the rules: on its page, in the cart and on
/// the order.
@ShopTest(demo = true)
class FactsOfGoodsTest {

    private static final String HANDLE = "facts-of-goods";
    private static final String SKU = "FACTS-1";
    private static final String LONDON =
            """
            {"email":"kim@example.org","name":"Kim Facts","line1":"1","postcode":"SW1A 1AA",
             "city":"London","country":"GB"}
            """;
    private static final String BERLIN =
            """
            {"email":"kim@example.org","name":"Kim Facts","line1":"1","postcode":"10119",
             "city":"Berlin","country":"DE"}
            """;
    private static final String SYDNEY =
            """
            {"email":"kim@example.org","name":"Kim Facts","line1":"1","postcode":"2000",
             "city":"Sydney","region":"NSW","country":"AU"}
            """;

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Markets markets;
    @Autowired KeptQuotes quotes;
    @Autowired Clock clock;

    @AfterEach
    void takeAway() {
        prices.remove(List.of(Sku.of(SKU)));
        catalog.remove(List.of(HANDLE));
    }

    /// 0.75 l of 12.5 % are 0.09375 l of pure alcohol at 30.62 GBP.
    @Test
    void aBottleOfWineBearsBritishExciseByItsLitresAndStrengthFromItsPageToItsOrder()
            throws Exception {
        bring(bottle("220421", "0.75", "12.5"), "gb", Money.of(2_400, "GBP"));
        Sku sku = Sku.of(SKU);
        prices.save(List.of(new PriceDraft(sku, "de", Money.of(2_400, "EUR"), null)));
        bearsExcise("gb", LONDON, Money.of(287, "GBP"));
        assertThat(product("gb").at("/variants/0/litres").decimalValue()).isEqualTo("0.75");
        assertThat(product("gb").at("/variants/0/alcoholPercent").asString()).isEqualTo("12.5");
        assertThat(page("/en-gb")).contains("Alcohol by volume", "12.5%", "0.75");
        assertThat(page("/de-de")).contains("Alkoholgehalt", "12,5\u00a0%", "0,75");
    }

    private String page(String place) throws IOException, InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + port + place + "/p/" + HANDLE);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(page).build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /// 0.7 l of 40 % are 0.28 l of pure alcohol at 13.03 EUR; a bottle of sparkling wine of 0.75 l
    /// pays 1.02 EUR.
    @Test
    void aBottleOfSpiritsAndOneOfSparklingWineBearGermanExcise() {
        bring(bottle("220830", "0.7", "40"), "de", Money.of(4_200, "EUR"));
        bearsExcise("de", BERLIN, Money.of(365, "EUR"));
        bring(bottle("220410", "0.75", "12"), "de", Money.of(1_900, "EUR"));
        bearsExcise("de", BERLIN, Money.of(102, "EUR"));
    }

    @Test
    void aProofOfOriginLowersDutyOnlyWhileItIsValid() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), markets.require("au").zone());
        Money without = dutyOfACase(null);
        assertThat(without.isZero()).isFalse();
        assertThat(dutyOfACase(proof("ChAFTA", null, today)).isZero()).isTrue();
        assertThat(dutyOfACase(proof("ChAFTA", null, today.minusDays(1)))).isEqualTo(without);
        assertThat(dutyOfACase(proof("ChAFTA", today.plusDays(1), null))).isEqualTo(without);
        assertThat(dutyOfACase(proof("JAEPA", null, null))).as("Japan's").isEqualTo(without);
    }

    /// America's duty on metal spares goods with less than 15 % of it.
    @Test
    void americanDutyOnMetalFallsByTheShareOfMetal() {
        Money unknown = dutyOfASawBlade(null);
        assertThat(dutyOfASawBlade("15")).isEqualTo(unknown);
        assertThat(dutyOfASawBlade("14.5")).isLessThan(unknown);
    }

    private Money dutyOfASawBlade(@Nullable String metal) {
        ProductDraft one = draft("\"hs\": \"820239\", \"origin\": \"CN\"");
        BigDecimal share = metal == null ? null : new BigDecimal(metal);
        bring(
                one.but().sheet(one.sheetOrEmpty().but().metal(share).make()).make(),
                "us",
                Money.of(9_000, "USD"));
        return money(product("us").at("/landedCost/duty"));
    }

    private static OriginProof proof(
            String agreement, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new OriginProof(agreement, "certificate", "", from, until);
    }

    /// On its page and in the cart, in a market above whose limit duty falls.
    private Money dutyOfACase(@Nullable OriginProof proof) {
        List<OriginProof> proofs = proof == null ? List.of() : List.of(proof);
        ProductDraft one = draft("\"hs\": \"420212\", \"origin\": \"CN\"");
        ProductDraft proven =
                one.but().sheet(one.sheetOrEmpty().but().proofs(proofs).make()).make();
        bring(proven, "au", Money.of(200_000, "AUD"));
        Shopper shopper = new Shopper(port);
        Money shown = money(product("au").at("/landedCost/duty"));
        String cart = shopper.readyCart("au", SKU, 1, SYDNEY);
        Money charged = money(shopper.cart(cart).at("/totals/duty"));
        assertThat(charged.isZero()).isEqualTo(shown.isZero());
        return shown;
    }

    private void bearsExcise(String market, String home, Money excise) {
        Shopper shopper = new Shopper(port);
        JsonNode product = product(market);
        assertThat(excise(product.at("/landedCost/components"))).as("page").isEqualTo(excise);
        String cart = shopper.readyCart(market, SKU, 1, home);
        JsonNode filled = shopper.cart(cart);
        assertThat(filled.at("/lines/0/unitPrice")).isEqualTo(product.at("/price"));
        assertThat(excise(filled.at("/charges"))).as("cart").isEqualTo(excise);
        Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        String number = placed.text("/order/number");
        Bill bill = new Merchant(shop).order(number).bill();
        assertThat(bill.charges())
                .filteredOn(charge -> charge.kind().equals("excise"))
                .extracting(Bill.Charge::amount)
                .as("order")
                .containsExactly(excise);
        GoodsLine asked =
                quotes.find(quotes.ofOrder(number).getFirst().id())
                        .orElseThrow()
                        .asked()
                        .lines()
                        .getFirst();
        assertThat(asked.litres()).isEqualTo(variantLitres());
    }

    private @Nullable BigDecimal variantLitres() {
        return catalog.snapshot().all().stream()
                .filter(product -> product.handle().equals(HANDLE))
                .findFirst()
                .orElseThrow()
                .variants()
                .getFirst()
                .litres();
    }

    private static Money excise(JsonNode charges) {
        return charges.valueStream()
                .filter(charge -> charge.at("/kind").asString("").equals("excise"))
                .map(charge -> money(charge.at("/amount")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no excise: " + charges));
    }

    private JsonNode product(String market) {
        return new Shopper(port).get("/products/" + HANDLE + "?market=" + market).body();
    }

    private void bring(ProductDraft product, String market, Money price) {
        catalog.save(List.of(product));
        String list = markets.require(market).priceList();
        prices.save(List.of(new PriceDraft(Sku.of(SKU), list, price, null)));
    }

    private static ProductDraft bottle(String hs, String litres, String alcohol) {
        return draft(
                "\"hs\": \"%s\", \"origin\": \"FR\", \"litres\": %s, \"alcohol\": %s"
                        .formatted(hs, litres, alcohol));
    }

    private static ProductDraft draft(String facts) {
        String document =
                """
                {"handle": "facts-of-goods", "published": true, "rank": 999,
                 "texts": {"en": {"title": "Facts", "description": "<p>Facts.</p>"}},
                 "variants": [{"sku": "FACTS-1", "weightGrams": 1300, %s}],
                 "compliance": {
                   "manufacturer": {"name": "A", "address": "B 1", "mail": "a@example.org",
                                    "country": "FR"},
                   "responsible": {"name": "A", "address": "B 1", "mail": "a@example.org"}}}
                """
                        .formatted(facts);
        return CatalogJson.mapper().readValue(document, ProductDraft.class);
    }

    private static Money money(JsonNode node) {
        return Money.of(node.at("/minor").asLong(), node.at("/currency").asString());
    }
}
