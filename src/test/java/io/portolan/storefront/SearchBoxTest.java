package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.SearchReport;
import io.portolan.catalog.Searches;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The search box while somebody types, and what is counted of whom.
@ShopTest(demo = true)
class SearchBoxTest {

    @LocalServerPort int port;
    @Autowired Searches searches;
    @Autowired JdbcClient db;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void offersShelvesAndGoodsForABeginning() throws Exception {
        String hints = get("/en-us/search/suggest?q=ba");
        assertThat(hints)
                .contains("role=\"listbox\"")
                .contains("data-href=\"/en-us/c/bags\"")
                .contains("data-href=\"/en-us/p/halt-backpack\"");
        assertThat(get("/en-us/search/suggest?q=xyzzyq")).doesNotContain("role=");
        assertThat(get("/en-us/search/suggest")).doesNotContain("role=");
    }

    @Test
    void countsNobodyWhoHasNotAgreed() throws Exception {
        post("/en-us/search/seen", "q=uncounted+lamp", "");
        post("/en-us/search/seen", "q=uncounted+lamp", "counting=no");
        post("/en-us/search/seen", "q=uncounted+lamp", "counting=yes", "Sec-GPC", "1");

        assertThat(line("uncounted lamp")).isNull();
    }

    @Test
    void countsASearchAndWhatWasOpenedFromItAfterAYes() throws Exception {
        HttpResponse<String> answer = post("/en-us/counting", "to=yes", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("counting=yes").contains("SameSite=Lax");

        post("/en-us/search/seen", "q=Counted+backpack", "counting=yes");
        post("/en-us/search/opened", "q=counted+backpack&handle=halt-backpack", "counting=yes");
        post("/en-us/search/opened", "q=counted+backpack&handle=no-such", "counting=yes");

        SearchReport.Line line = Objects.requireNonNull(line("counted backpack"));
        assertThat(line.searches()).isEqualTo(1);
        assertThat(line.clicks()).isEqualTo(1);
        assertThat(line.results()).isPositive();
    }

    @Test
    void countsWhatWasOpenedByItsAddressInTheLanguageOfThePage() throws Exception {
        String hints = get("/de-de/search/suggest?q=halt");
        String slug = hints.split("/de-de/p/", 2)[1].split("\"", 2)[0];
        assertThat(slug).isNotEqualTo("halt-backpack");

        post("/de-de/search/seen", "q=gezaehlter+rucksack", "counting=yes");
        post("/de-de/search/opened", "q=gezaehlter+rucksack&handle=" + slug, "counting=yes");

        assertThat(Objects.requireNonNull(line("gezaehlter rucksack")).clicks()).isEqualTo(1);
    }

    @Test
    void countsTheSameSearchOfOneAddressOnceAndWhatWasChosenInTheBox() throws Exception {
        post("/en-us/search/seen", "q=zeal+counted", "counting=yes");
        post("/en-us/search/seen", "q=Zeal++counted", "counting=yes");
        assertThat(Objects.requireNonNull(line("zeal counted")).searches()).isEqualTo(1);

        post("/en-us/search/opened", "q=bo+xed&handle=halt-backpack&box=true", "counting=yes");
        post("/en-us/search/opened", "q=bo+xed&handle=halt-backpack&at=2", "counting=yes");
        post("/en-us/search/seen", "q=bo+xed", "counting=yes");
        SearchReport.Line chosen = Objects.requireNonNull(line("bo xed"));
        assertThat(chosen.searches()).as("from the box, and the whole of it").isEqualTo(2);
        assertThat(searchedWhole("bo xed")).as("not what was picked in the box").isEqualTo(1);
        assertThat(chosen.opened())
                .extracting(SearchReport.Opened::handle)
                .containsExactly("halt-backpack");
    }

    @Test
    void takesABeginningForNoWholeWord() throws Exception {
        post("/en-us/search/seen", "q=backpac", "counting=yes");
        post("/en-us/search/seen", "q=backpack", "counting=yes");
        assertThat(isWhole("backpac")).isFalse();
        assertThat(isWhole("backpack")).isTrue();
    }

    private long searchedWhole(String query) {
        return db.sql("select sum(searches) from catalog.search_tally where query = :query")
                .param("query", query)
                .query(Long.class)
                .single();
    }

    private boolean isWhole(String query) {
        return db.sql("select bool_and(whole) from catalog.search_tally where query = :query")
                .param("query", query)
                .query(Boolean.class)
                .single();
    }

    private SearchReport.@Nullable Line line(String query) {
        return searches.report(1, "").top().stream()
                .filter(line -> line.query().equals(query))
                .findFirst()
                .orElse(null);
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String form, String cookie, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        if (headers.length > 0) request.headers(headers);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
