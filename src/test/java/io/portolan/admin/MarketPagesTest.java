package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.Markets;
import io.portolan.markets.StoredMarket;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import io.portolan.pricing.Prices;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.shipping.Clearance;
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.LaneTables;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Markets in the admin: looked at, changed by two at once, closed, and what shoppers see of it.
@ShopTest(demo = true)
class MarketPagesTest {

    private static final String PAGE = "/admin/markets/sg";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Markets markets;
    @Autowired MarketChanges changes;
    @Autowired AuditTrail audit;
    @Autowired Prices prices;
    @Autowired LaneTables lanes;

    private Guests guests;
    private String owner;
    private StoredMarket before;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
        before = changes.stored("sg").orElseThrow();
    }

    @AfterEach
    void putBack() {
        changes.replace(before.market(), changes.stored("sg").orElseThrow().version());
    }

    @Test
    void everyMarketIsListedWithWhatItLacks() throws Exception {
        assertThat(guests.get("/admin/markets", owner).body())
                .contains("Germany and Austria", "List of de", "converted + 60 %", "Complete")
                .doesNotContain("missing");
        String chinese = guests.token("manager", "zh-CN");
        assertThat(guests.get(PAGE, chinese).body()).contains("价目表", "免运费起点");
        assertThat(guests.get("/admin/markets", guests.token("warehouse", "en")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void otherEndingsAreLookedAtAndThenShownToShoppersAtOnce() throws Exception {
        Map<String, String> typed = form();
        typed.put("step", "10");
        typed.put("charm", "0.05");
        typed.put("look", "1");
        assertThat(post(typed).body()).contains("69.95").doesNotContain("role=\"alert\"");
        assertThat(markets.byCode("sg")).as("looked at only").isEqualTo(before.market());
        typed.remove("look");
        assertThat(post(typed).statusCode()).isEqualTo(303);
        assertThat(shop("/en-sg/c/bags")).contains("9.95").doesNotContain("8.90<");
        assertThat(audit.newest(new AuditFilter("market.save", "market", "sg"), 1))
                .first()
                .satisfies(
                        entry ->
                                assertThat(entry.details())
                                        .containsEntry("step", "1 → 10")
                                        .containsEntry("charm", "0.10 → 0.05"));
    }

    @Test
    void whoSawAnOlderStateOverwritesNothing() throws Exception {
        Map<String, String> first = form();
        first.put("days", "45");
        Map<String, String> second = form();
        second.put("free", "99");
        assertThat(post(first).statusCode()).isEqualTo(303);
        HttpResponse<String> late = post(second);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody changed this market", "value=\"99\"")
                .contains("Days to return: 45 → 30");
        Market now = markets.require("sg");
        assertThat(now.returnDays()).isEqualTo(45);
        assertThat(now.freeShippingFrom()).isEqualTo(Money.of(20_000, "SGD"));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Map<String, String> typed = form();
        typed.put("countries", "SG, JP");
        assertThat(post(typed).body()).contains("is in another market", "value=\"SG, JP\"");
        typed.put("countries", "JP, SG");
        assertThat(post(typed).body()).contains("stays the first");
        typed.putAll(Map.of("countries", "SG", "languages", "en, xx", "step", "0", "zone", "Mars"));
        assertThat(post(typed).body())
                .contains("Use only languages", "an amount above zero", "not a time zone")
                .contains("value=\"en, xx\"");
        typed.putAll(form());
        typed.put("list", "de");
        assertThat(post(typed).body()).contains("counts another currency");
        assertThat(markets.byCode("sg")).isEqualTo(before.market());
    }

    @Test
    void aClosedMarketIsGoneFromTheShopAndComesBack() throws Exception {
        Map<String, String> typed = form();
        typed.remove("open");
        assertThat(post(typed).statusCode()).isEqualTo(303);
        assertThat(shop("/en-sg/")).contains("We do not deliver to Singapore at the moment");
        assertThat(shop("/api/v1/markets")).doesNotContain("\"sg\"");
        typed = form();
        typed.put("open", "1");
        typed.put("zone", "Asia/Tokyo");
        assertThat(post(typed).body()).contains("It cannot open while something is missing");
        typed.put("zone", "Asia/Singapore");
        assertThat(post(typed).statusCode()).isEqualTo(303);
        assertThat(shop("/en-sg/")).contains("Singapore");
    }

    @Test
    void anOpenMarketIsNotSavedInAStateInWhichItCouldNotOpen() throws Exception {
        Map<String, String> typed = form();
        typed.put("open", "1");
        typed.put("zone", "Asia/Tokyo");
        assertThat(post(typed).body())
                .contains("It cannot open while something is missing", "Asia/Tokyo");
        assertThat(markets.byCode("sg")).isEqualTo(before.market());
    }

    @Test
    void aMarketWithAPriceListKeepsItsCurrency() throws Exception {
        Sku sku = Sku.of("OST-MIL-36-OAT");
        PriceDraft was = prices.listed(sku, "sg");
        prices.save(List.of(new PriceDraft(sku, "sg", Money.of(9_900, "SGD"), null)));
        try {
            Map<String, String> typed = form();
            typed.putAll(Map.of("currency", "USD", "free", ""));
            HttpResponse<String> refused = post(typed);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Its price list is in this currency");
            assertThat(markets.byCode("sg")).isEqualTo(before.market());
        } finally {
            prices.removeQuietly(List.of(new PricePlace(sku, "sg")));
            prices.save(was == null ? List.of() : List.of(was));
            prices.settle();
        }
    }

    @Test
    void aMarketWithWaysToSendKeepsTheCurrencyTheirPricesAreIn() throws Exception {
        Map<String, String> typed = form();
        typed.putAll(Map.of("currency", "USD", "free", ""));
        HttpResponse<String> refused = post(typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The prices of its ways to send are in this currency");
        assertThat(markets.byCode("sg")).isEqualTo(before.market());
    }

    @Test
    void pricesOfSendingAreNotPutOverThoseOfAnotherUnknowingly() throws Exception {
        LaneTables.Table ways = lanes.of("sg");
        String steps = "steps-" + ways.ways().getFirst().service();
        Map<String, String> typed = new HashMap<>(SendingForm.stood(ways.ways()));
        typed.put("version", String.valueOf(ways.version()));
        Map<String, String> theirs = new HashMap<>(typed);
        theirs.put(steps, "5000 g = 7.77");
        assertThat(post(PAGE + "/sending", theirs).statusCode()).isEqualTo(303);
        try {
            typed.put(steps, "1.000 g = 8.88");
            HttpResponse<String> wrong = post(PAGE + "/sending", typed);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("no mark between thousands");
            assertThat(hidden(wrong)).isEqualTo(ways.version());
            typed.put(steps, "5 kg = 8.88");
            HttpResponse<String> late = post(PAGE + "/sending", typed);
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("5000 g = 7.77 → 5 kg = 8.88");
            assertThat(lanes.of("sg").version()).isEqualTo(ways.version() + 1);
            typed.put("version", String.valueOf(hidden(late)));
            assertThat(post(PAGE + "/sending", typed).statusCode()).isEqualTo(303);
            assertThat(SendingForm.stood(lanes.of("sg").ways()))
                    .containsEntry(steps, "5000 g = 8.88");
        } finally {
            lanes.save("sg", ways.ways(), lanes.of("sg").version());
        }
    }

    @Test
    void aWayLeavesDutyAndTaxToTheDoorWithTheCarriersFeeAndDearerWhatIsHeavier() throws Exception {
        LaneTables.Table ways = lanes.of("sg");
        String of = "-" + ways.ways().getFirst().service();
        Map<String, String> typed = new HashMap<>(SendingForm.stood(ways.ways()));
        typed.put("version", String.valueOf(ways.version()));
        typed.put("fee" + of, "8.50");
        assertThat(post(PAGE + "/sending", typed).body()).contains("nothing is paid at the door");
        typed.put("term" + of, "DAP");
        typed.put("clearance" + of, "POST");
        typed.put("steps" + of, "1000 g = 9\n2000 g = 8");
        assertThat(post(PAGE + "/sending", typed).body()).contains("cannot cost less");
        typed.put("steps" + of, "1000 g = 8\n2000 g = 9");
        try {
            assertThat(post(PAGE + "/sending", typed).statusCode()).isEqualTo(303);
            LaneTables.Sold sold = lanes.of("sg").ways().getFirst();
            assertThat(sold.incoterm()).isEqualTo(Incoterm.DAP);
            assertThat(sold.clearance()).isEqualTo(Clearance.POST);
            assertThat(sold.doorFee()).isEqualTo(Money.of(850, "SGD"));
        } finally {
            lanes.save("sg", ways.ways(), lanes.of("sg").version());
        }
    }

    @Test
    void aPreviewDoesNotMakeWhatAnotherChangedMeanwhileSeen() throws Exception {
        Map<String, String> typed = form();
        typed.put("look", "1");
        Market theirs = before.market().but().returnDays(31).make();
        assertThat(changes.replace(theirs, before.version()))
                .isInstanceOf(MarketChanges.Outcome.Saved.class);
        HttpResponse<String> looked = post(typed);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(hidden(looked)).isEqualTo(before.version());
        typed.remove("look");
        HttpResponse<String> late = post(typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(hidden(late)).isEqualTo(before.version() + 1);
    }

    private static int hidden(HttpResponse<String> page) {
        Matcher field = VERSION.matcher(page.body());
        assertThat(field.find()).isTrue();
        return Integer.parseInt(field.group(1));
    }

    private Map<String, String> form() {
        StoredMarket stored = changes.stored("sg").orElseThrow();
        Map<String, String> typed = new HashMap<>(MarketForm.stood(stored.market()));
        typed.put("version", String.valueOf(stored.version()));
        return typed;
    }

    private HttpResponse<String> post(Map<String, String> typed) throws Exception {
        return post(PAGE, typed);
    }

    private HttpResponse<String> post(String page, Map<String, String> typed) throws Exception {
        String form =
                typed.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return guests.post(page, owner, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String shop(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", path.startsWith("/api") ? "*/*" : "text/html")
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
