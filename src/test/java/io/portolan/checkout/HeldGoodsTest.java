package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.SaleStop;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.time.ShopClock;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import io.portolan.testing.Shopper.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What may not be sold is not sold, whichever way somebody asks for it.
@ShopTest
class HeldGoodsTest {

    private static final String LEIPZIG =
            """
            {"email":"jonas@example.de","name":"Jonas Behrend","line1":"Karl-Heine-Straße 61",
             "postcode":"04229","city":"Leipzig","country":"DE"}
            """;

    private static final String NEW_YORK =
            """
            {"email":"a@example.com","name":"Ada Lane","line1":"350 Fifth Avenue",
             "postcode":"10118","city":"New York","region":"NY","country":"US"}
            """;

    private final int port;
    private final Shopper shopper;
    @Autowired private Catalog catalog;
    @Autowired private Prices prices;
    @Autowired private Stock stock;
    @Autowired private Offers offers;
    @Autowired private Markets markets;
    @Autowired private ShopClock clock;

    HeldGoodsTest(@LocalServerPort int port) {
        this.port = port;
        this.shopper = new Shopper(port);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldAfterItWasPutIntoTheBagIsNotPlaced(SaleStop stop) {
        Product lamp = lamp();
        String cart = shopper.readyCart("de", sku(lamp), 1, LEIPZIG);
        String total = total(cart);
        hold(lamp, stop);
        refused(shopper.placeFor(cart, "demo-card", "approve", Shopper.newKey(), total), stop);
        assertThat(shopper.cart(cart).at("/warnings/0/rule").asString()).isEqualTo(stop.word());
        assertThat(shopper.cart(cart).at("/totals/total/minor").asLong()).isZero();

        release(lamp);
        Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        assertThat(left(lamp)).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void whatElseIsInTheBagIsNotPlacedWithoutIt(SaleStop stop) {
        Product lamp = lamp();
        Product other = lamp();
        String cart = shopper.readyCart("de", "de", List.of(sku(lamp), sku(other)), LEIPZIG);
        String total = total(cart);
        hold(lamp, stop);
        refused(shopper.place(cart, "demo-card", "approve", Shopper.newKey()), stop);
        refused(shopper.placeFor(cart, "demo-card", "approve", Shopper.newKey(), total), stop);
        assertThat(left(other)).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void anOrderWhoseCardWasRefusedIsNotPaidOnceTheGoodsAreHeld(SaleStop stop) {
        Product lamp = lamp();
        String cart = shopper.readyCart("de", sku(lamp), 1, LEIPZIG);
        String total = total(cart);
        Answer declined =
                shopper.placeFor(cart, "demo-card", "decline-funds", Shopper.newKey(), total);
        assertThat(declined.status()).isEqualTo(402);
        hold(lamp, stop);
        refused(shopper.placeFor(cart, "demo-card", "approve", Shopper.newKey(), total), stop);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldIsNotPutIntoTheBag(SaleStop stop) {
        Product lamp = lamp();
        String cart = shopper.readyCart("de", sku(lamp), 1, LEIPZIG);
        String line = "{\"sku\":\"" + sku(lamp) + "\",\"quantity\":1}";
        hold(lamp, stop);
        refused(shopper.post("/carts/" + cart + "/lines", line), stop);
        release(lamp);
        assertThat(shopper.post("/carts/" + cart + "/lines", line).status()).isEqualTo(201);
    }

    @Test
    void aCertificateThatHasEndedStopsTheSaleInItsMarketsOnly() throws Exception {
        Product lamp = lamp();
        hold(lamp, SaleStop.CERTIFICATE_LAPSED);
        HttpResponse<String> page = page("/de-de/p/" + lamp.handle());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("In Deutschland und Österreich zurzeit nicht im Verkauf");
        assertThat(shelf("de").offer(lamp.handle())).isNull();
        assertThat(shopper.get("/products/" + lamp.handle() + "?market=de").status())
                .isEqualTo(404);

        assertThat(shelf("us").offer(lamp.handle())).isNotNull();
        assertThat(page("/en-us/p/" + lamp.handle()).body()).contains("id=\"add\"");
        String cart = shopper.readyCart("us", sku(lamp), 1, NEW_YORK);
        assertThat(shopper.place(cart, "demo-card", "approve", Shopper.newKey()).status())
                .isEqualTo(201);
    }

    @Test
    void theSaleStopsWhenTheDayTurnsInThatMarketAndGoesOnWhenThePaperIsRenewed() throws Exception {
        Market market = theOneWhoseDayEndsFirst();
        Product lamp = lamp();
        LocalDate last = day(market.code());
        catalog.save(List.of(until(lamp, market.code(), last)));
        assertThat(shelf(market.code()).offer(lamp.handle())).isNotNull();

        Instant midnight = last.plusDays(1).atStartOfDay(market.zone()).toInstant();
        clock.turn(Duration.between(clock.instant(), midnight).plusSeconds(1));
        assertThat(shelf(market.code()).offer(lamp.handle())).as("nobody edited it").isNull();
        String cart = shopper.post("/carts", "{\"market\":\"" + market.code() + "\"}").text("/id");
        String line = "{\"sku\":\"" + sku(lamp) + "\",\"quantity\":1}";
        refused(shopper.post("/carts/" + cart + "/lines", line), SaleStop.CERTIFICATE_LAPSED);

        catalog.save(List.of(until(lamp, market.code(), last.plusYears(1))));
        assertThat(shelf(market.code()).offer(lamp.handle())).isNotNull();
        assertThat(shopper.post("/carts/" + cart + "/lines", line).status()).isEqualTo(201);
    }

    /// So that the clock of the other tests is turned as little as can be.
    private Market theOneWhoseDayEndsFirst() {
        return markets.all().stream()
                .min(
                        Comparator.comparing(
                                m -> day(m.code()).plusDays(1).atStartOfDay(m.zone()).toInstant()))
                .orElseThrow();
    }

    private LocalDate day(String market) {
        return LocalDate.ofInstant(clock.instant(), markets.require(market).zone());
    }

    private Shelf shelf(String market) {
        return offers.of(markets.require(market), Language.of("en"));
    }

    private HttpResponse<String> page(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static ProductDraft until(Product product, LocalDate last) {
        return until(product, "de", last);
    }

    private static ProductDraft until(Product product, String market, LocalDate last) {
        Certificate paper =
                new Certificate("CE", "7", null, null, null, last, List.of(market), true);
        return ProductDraft.of(product)
                .but()
                .sheet(product.sheet().but().certificates(List.of(paper)).make())
                .make();
    }

    private static void refused(Answer answer, SaleStop stop) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("not-allowed");
        assertThat(answer.text("/rule")).isEqualTo(stop.word());
    }

    private String total(String cart) {
        String total = shopper.cart(cart).at("/totals/total").toString();
        assertThat(total).doesNotContain("\"minor\":0");
        return total;
    }

    /// As a merchant brings each of the reasons about.
    private void hold(Product product, SaleStop stop) {
        ProductDraft is = ProductDraft.of(product);
        catalog.save(
                List.of(
                        switch (stop) {
                            case UNPUBLISHED -> is.but().published(false).make();
                            case NOT_OFFERED ->
                                    is.but()
                                            .sheet(
                                                    product.sheet()
                                                            .but()
                                                            .hiddenIn(List.of("de"))
                                                            .make())
                                            .make();
                            case PUT_AWAY -> is.but().variants(away(product)).make();
                            case CERTIFICATE_LAPSED -> until(product, day("de").minusDays(1));
                        }));
    }

    /// The first is put away; a product needs one that is not.
    private static List<Variant> away(Product product) {
        List<Variant> variants = new ArrayList<>(product.variants());
        variants.set(0, variants.getFirst().but().putAway(true).make());
        return variants;
    }

    private void release(Product product) {
        catalog.save(List.of(ProductDraft.of(product)));
    }

    private int left(Product product) {
        return Objects.requireNonNull(stock.available(Sku.of(sku(product))));
    }

    private static String sku(Product product) {
        return product.variants().getFirst().sku().value();
    }

    private Product lamp() {
        String word = "held-" + UUID.randomUUID().toString().substring(0, 13);
        String sku = word.toUpperCase(java.util.Locale.ROOT);
        catalog.save(List.of(draft(word, sku)));
        List<PriceDraft> listed = new ArrayList<>();
        for (String end : List.of("-S", "-L")) {
            listed.add(new PriceDraft(Sku.of(sku + end), "de", Money.of(8900, "EUR"), null));
            listed.add(new PriceDraft(Sku.of(sku + end), null, Money.of(9900, "USD"), null));
        }
        prices.save(listed);
        stock.receive(Sku.of(sku + "-S"), 10, "delivery", word);
        return Objects.requireNonNull(catalog.snapshot().product(word));
    }

    private static ProductDraft draft(String handle, String sku) {
        return CatalogJson.mapper()
                .readValue(
                        """
                        {"handle": "%1$s", "published": true, "rank": 1,
                         "texts": {"en": {"title": "Lamp", "description": "<p>Lamp</p>"}},
                         "options": [{"code": "size", "names": {"en": "Size"},
                                      "values": [{"code": "s", "labels": {"en": "S"}},
                                                 {"code": "l", "labels": {"en": "L"}}]}],
                         "variants": [{"sku": "%2$s-S", "options": {"size": "s"}, "tracked": true,
                                       "weightGrams": 900, "hs": "940521", "origin": "CN"},
                                      {"sku": "%2$s-L", "options": {"size": "l"}, "tracked": true,
                                       "weightGrams": 900, "hs": "940521", "origin": "CN"}]}
                        """
                                .formatted(handle, sku),
                        ProductDraft.class);
    }
}
