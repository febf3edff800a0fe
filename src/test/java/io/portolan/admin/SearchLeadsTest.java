package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.QueryRule;
import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.Searches;
import io.portolan.kernel.Language;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Searches that lead to a page: told in the admin, followed in the shop, said by the API.
@ShopTest(demo = true)
class SearchLeadsTest {

    private static final Language EN = Language.of("en");
    private static final String QUERY = "gift vouchery";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired SearchSettings settings;
    @Autowired Searches searches;
    @Autowired AuditTrail audit;

    private final HttpClient shopper =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private Guests guests;
    private String owner;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @AfterEach
    void tidy() {
        settings.save(QueryRule.none(EN, QUERY));
    }

    @Test
    void aQueryLeadsToThePageTheMerchantNamed() throws Exception {
        String api = "/api/v1/products?market=us&lang=en&q=gift+vouchery";
        assertThat(get(api).body()).doesNotContain("\"redirect\"");

        HttpResponse<String> saved = save("/en-us/collections/small-presents");
        assertThat(saved.statusCode()).isEqualTo(303);

        HttpResponse<String> led = get("/en-us/search?q=Gift++Vouchery");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location"))
                .hasValue("/en-us/collections/small-presents");
        assertThat(get("/en-us/search?q=gift+vouchery&sort=new").statusCode()).isEqualTo(200);
        assertThat(get("/de-de/search?q=gift+vouchery").statusCode()).isEqualTo(200);
        assertThat(get(api).body()).contains("\"redirect\":\"/collections/small-presents\"");
        assertThat(audit.newest(new AuditFilter("search.rule", "search", QUERY), 1))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.details())
                                        .containsEntry("redirect", "/collections/small-presents"));

        save("");
        assertThat(get("/en-us/search?q=gift+vouchery").statusCode()).isEqualTo(200);
        assertThat(get(api).body()).doesNotContain("\"redirect\"");
    }

    @Test
    void whatLeadsNowhereIsRefusedBesideTheFieldAndKept() throws Exception {
        refused("https://elsewhere.example/", "Only a page of this shop");
        refused("/search?q=lamp", "cannot lead to another search");
        refused("/%73earch?q=lamp", "cannot lead to another search");
        refused("/c/no-such-shelf", "no such shelf, collection or product");
        refused("/%63/no-such-shelf", "no such shelf, collection or product");
        refused("/help/no-such-page", "no such page");
        refused("/gift-cards", "no such page");

        assertThat(settings.rule(EN, QUERY).redirect()).isNull();
    }

    @Test
    void eachPageBelowTheShopIsTakenHoweverItsPlaceIsWritten() throws Exception {
        for (String way : List.of("/help/imprint", "/help/cookies", "/track", "/")) {
            assertThat(save("/EN-us" + way).statusCode()).as(way).isEqualTo(303);
            assertThat(settings.rule(EN, QUERY).redirect()).isEqualTo(way);
            HttpResponse<String> led = get("/en-us/search?q=gift+vouchery");
            assertThat(led.headers().firstValue("Location")).hasValue("/en-us" + way);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/gone", "/p/gone", "/collections/gone", "/help/gone"})
    void aPageThatWentAwayIsNotLedTo(String way) throws Exception {
        QueryRule none = QueryRule.none(EN, QUERY);
        settings.save(
                new QueryRule(EN, none.query(), none.pins(), none.boosted(), none.hidden(), way));

        assertThat(get("/en-us/search?q=gift+vouchery").statusCode()).isEqualTo(200);
    }

    @Test
    void theReportSaysWhereAQueryLeadsAndCountsWhoAgreed() throws Exception {
        save("/help/returns");
        get("/en-us/search?q=gift+vouchery");
        assertThat(searches.report(1, "").top()).noneMatch(line -> line.query().equals(QUERY));
        get("/en-us/search?q=gift+vouchery", "Cookie", "counting=yes");
        assertThat(searches.report(1, "").top()).anyMatch(line -> line.query().equals(QUERY));

        assertThat(guests.get("/admin/search?lang=en", owner).body())
                .contains("leads to /help/returns");
    }

    @Test
    void fromATextThatFindsNothingItIsOneStepToOtherWordsForIt() throws Exception {
        assertThat(guests.get("/admin/search?lang=en&q=xqzzyvw", owner).body())
                .contains("words=xqzzyvw%2C+#synonyms");
        assertThat(guests.get("/admin/search?lang=en&q=xqzzyvw&words=xqzzyvw%2C+", owner).body())
                .contains("value=\"xqzzyvw, \"");
    }

    private void refused(String way, String why) throws Exception {
        HttpResponse<String> answer = save(way);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why, "value=\"" + way + "\"", "aria-invalid=\"true\"");
    }

    private HttpResponse<String> save(String way) throws Exception {
        return post(Map.of("lang", "en", "q", QUERY, "to", way, "do", "save"));
    }

    private HttpResponse<String> post(Map<String, String> form) throws Exception {
        String body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return guests.post("/admin/search/rule", owner, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) request.headers(headers);
        return shopper.send(request.build(), BodyHandlers.ofString());
    }
}
