package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.Markets;
import io.portolan.markets.StoredMarket;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class ShopPagesTest {

    private static final Pattern ALTERNATE =
            Pattern.compile(
                    "rel=\"alternate\" hreflang=\"([A-Za-z-]+)\" href=\"http://[^/]+([^\"]*)\"");

    @LocalServerPort int port;
    @Autowired Markets markets;
    @Autowired MarketChanges changes;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void showsEveryMarketInEachOfItsLanguages() throws Exception {
        for (String place :
                List.of(
                        "de-de",
                        "en-de",
                        "en-us",
                        "zh-cn-us",
                        "ja-jp",
                        "en-jp",
                        "zh-cn-jp",
                        "ar-ae",
                        "en-ae")) {
            assertThat(page("/" + place + "/").body())
                    .contains("<html lang=\"" + place.substring(0, 2))
                    .contains("/" + place + "/p/")
                    .contains("hreflang=\"ja-JP\"")
                    .contains("hreflang=\"zh-Hans-US\"")
                    .contains("hreflang=\"x-default\"");
        }
    }

    @Test
    void showsDutyAndTaxInsideTheGermanPrice() throws Exception {
        assertThat(page("/en-de/p/halt-backpack").body())
                .contains("Duty and tax to Germany")
                .contains("class=\"landed\"")
                .contains("application/ld+json");
    }

    @Test
    void sameBytesServeEverybodyAndAreNotSentTwice() throws Exception {
        HttpResponse<String> first = page("/de-de/c/taschen");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).startsWith("public");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        HttpRequest again =
                HttpRequest.newBuilder(at("/de-de/c/taschen")).header("If-None-Match", tag).build();
        assertThat(browser.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void narrowsAShelfByItsFilters() throws Exception {
        String all = page("/en-us/c/bags").body();
        String cheap = page("/en-us/c/bags?to=1").body();
        assertThat(count(all)).isGreaterThan(3);
        assertThat(count(cheap)).isZero();
        assertThat(cheap).contains("noindex");
        assertThat(count(page("/en-us/search?q=backpack").body())).isPositive();
    }

    @Test
    void saysWhyThereIsNoPage() throws Exception {
        assertThat(page("/de-de/p/never-was").statusCode()).isEqualTo(404);
        assertThat(page("/de-de/p/never-was").body()).contains("Diese Seite gibt es nicht");
        assertThat(page("/de-jp/").statusCode()).isEqualTo(404);
        assertThat(page("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void capitalsInTheMarketLeadToTheOneAddressOfThePage() throws Exception {
        HttpResponse<String> moved = page("/zh-CN-jp/c/bags?sort=new&o.colour=a%2Cb");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location"))
                .hasValue("/zh-cn-jp/c/bags?sort=new&o.colour=a%2Cb");
        assertThat(page("/EN-de").headers().firstValue("Location")).hasValue("/en-de/");
        assertThat(page("/EN-DE/p/%E5%8F%8C").headers().firstValue("Location"))
                .hasValue("/en-de/p/%E5%8F%8C");
        assertThat(page("/DE-jp/").statusCode()).as("no such market").isEqualTo(404);
    }

    @Test
    void tellsMachinesWhatIsThere() throws Exception {
        assertThat(page("/sitemap.xml").body())
                .contains("/en-jp/p/halt-backpack</loc>")
                .contains("/ja-jp/p/%s</loc>".formatted(encoded("ハルト-バックパック")))
                .doesNotContain("/ja-jp/p/halt-backpack</loc>");
        assertThat(page("/robots.txt").body()).contains("Sitemap: http");
    }

    @Test
    void namesGoodsInTheAddressAsTheLanguageNamesThem() throws Exception {
        String chinese = "/zh-cn-us/p/" + encoded("halt-双肩包");
        HttpResponse<String> german = page("/de-de/p/halt-rucksack");
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(german.body())
                .containsPattern("rel=\"canonical\" href=\"[^\"]+/de-de/p/halt-rucksack\"")
                .containsPattern("hreflang=\"en-US\" href=\"[^\"]+/en-us/p/halt-backpack\"")
                .containsPattern("hreflang=\"zh-Hans-US\" href=\"[^\"]+" + chinese + "\"")
                .contains("href=\"/de-de/c/taschen\"")
                .doesNotContain("/de-de/p/halt-backpack", "/zh-cn-us/p/halt-backpack");
        assertThat(page(chinese).body()).contains("rel=\"canonical\" href=", chinese + "\"");
        for (String place : List.of("de-de", "fr-de", "es-us", "ja-jp", "zh-cn-us", "ar-ae")) {
            HttpResponse<String> former = page("/" + place + "/p/halt-backpack?o.colour=ink");
            String to = former.headers().firstValue("Location").orElse("");
            assertThat(former.statusCode()).as(place).isEqualTo(301);
            assertThat(to).startsWith("/" + place + "/p/").endsWith("?o.colour=ink");
            assertThat(to).doesNotContain("halt-backpack");
            assertThat(page(to).statusCode()).as(to).isEqualTo(200);
        }
        assertThat(page("/ar-ae/c/bags").headers().firstValue("Location"))
                .hasValue("/ar-ae/c/" + encoded("حقائب"));
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    @Test
    void everyHelpPageOfTheFootAnswers() throws Exception {
        for (String name :
                List.of(
                        "delivery",
                        "duties",
                        "returns",
                        "payment",
                        "contact",
                        "imprint",
                        "terms",
                        "privacy",
                        "withdrawal",
                        "cookies",
                        "accessibility")) {
            assertThat(page("/ar-ae/help/" + name).statusCode()).as(name).isEqualTo(200);
        }
    }

    @Test
    void aClosedMarketSaysSoAndIsNowhereElseToBeFound() throws Exception {
        StoredMarket open = changes.stored("sg").orElseThrow();
        changes.replace(open.market().but().open(false).make(), open.version());
        try {
            HttpResponse<String> shut = page("/zh-cn-sg/p/halt-backpack");
            assertThat(shut.statusCode()).isEqualTo(404);
            assertThat(shut.body())
                    .contains("目前不向新加坡配送", "href=\"#markets\"")
                    .doesNotContain("zh-Hans-SG");
            assertThat(page("/sitemap.xml").body()).doesNotContain("-sg/");
            assertThat(page("/en-gb/").body()).doesNotContain("href=\"/en-sg/");
            assertThat(page("/en-sg/help/returns").statusCode()).isEqualTo(200);
        } finally {
            changes.replace(open.market(), open.version() + 1);
        }
        assertThat(page("/en-sg/").statusCode()).isEqualTo(200);
        assertThat(page("/en-gb/").body()).contains("href=\"/en-sg/");
    }

    @Test
    void everyPageNamesItsSistersAndTheyNameItBack() throws Exception {
        Map<String, Set<String>> said = new HashMap<>();
        for (Market market : markets.open()) {
            for (Language language : market.languages()) {
                String own = Places.prefix(market, language) + "/";
                said.put(own, alternates(page(own).body()));
            }
        }
        Set<Set<String>> different = Set.copyOf(said.values());
        assertThat(different).as("every front names the same").hasSize(1);
        assertThat(different.iterator().next())
                .contains("de-AT /de-de/", "es-IT /es-es/", "en-GB /en-gb/", "pt-BR /pt-br-br/")
                .hasSizeGreaterThan(said.size());
        for (String own : said.keySet()) {
            assertThat(different.iterator().next()).anyMatch(tag -> tag.endsWith(" " + own));
        }
    }

    private Set<String> alternates(String html) {
        Set<String> tags = new TreeSet<>();
        Matcher link = ALTERNATE.matcher(html);
        while (link.find()) tags.add(link.group(1) + " " + link.group(2));
        return tags;
    }

    @Test
    void suggestsTheVisitorsMarketAndSendsNobodyThere() throws Exception {
        HttpResponse<String> austrian = visit("/en-us/p/halt-backpack", "de-AT,de;q=0.9,en;q=0.5");
        assertThat(austrian.statusCode()).isEqualTo(200);
        assertThat(austrian.body())
                .contains("data-suggested", "href=\"/de-de/p/halt-rucksack\">Zum Shop für")
                .contains("name=\"here\" value=\"/en-us/p/halt-backpack\"");
        assertThat(austrian.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(visit("/en-us/", "pt-BR").body()).contains("href=\"/pt-br-br/\">Ir para");
        assertThat(visit("/es-es/", "fr-SG,fr").body()).contains("href=\"/en-sg/\">Go to");
    }

    @Test
    void suggestsNothingToWhomItWouldOnlyDisturb() throws Exception {
        for (String wish : List.of("en-US,en;q=0.9", "de", "tlh-QO", "de-CN", ";;q=x", "*")) {
            assertThat(visit("/ja-jp/", wish).body()).as(wish).doesNotContain("data-suggested");
        }
        assertThat(visit("/de-de/", "en-AT").body()).doesNotContain("data-suggested");
        assertThat(visit("/en-us/", "de-DE", "Cookie", "stay=1").body())
                .doesNotContain("data-suggested");
        HttpResponse<String> machine =
                visit("/en-us/", "de-DE", "User-Agent", "Mozilla/5.0 (compatible; Somebot/2.1)");
        assertThat(machine.body()).doesNotContain("data-suggested");
        assertThat(machine.headers().firstValue("Cache-Control").orElse("")).startsWith("public");
    }

    @Test
    void whoWantsToStayComesBackToTheirPageAndIsNotAskedAgain() throws Exception {
        HttpResponse<String> stayed = stay("/en-us/c/bags?sort=price");
        assertThat(stayed.statusCode()).isEqualTo(303);
        assertThat(stayed.headers().firstValue("Location")).hasValue("/en-us/c/bags?sort=price");
        assertThat(stayed.headers().firstValue("Set-Cookie").orElse("")).startsWith("stay=1;");
        for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/\\evil")) {
            assertThat(stay(elsewhere).headers().firstValue("Location")).hasValue("/");
        }
    }

    private HttpResponse<String> stay(String here) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at("/stay"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("here=" + encoded(here)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> visit(String path, String wish, String... more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", wish)
                        .setHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        for (int i = 0; i < more.length; i += 2) request.setHeader(more[i], more[i + 1]);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static int count(String html) {
        return html.split("<li class=\"card\">", -1).length - 1;
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
