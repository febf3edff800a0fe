package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class HelpPagesTest {

    private static final List<String> PLACES =
            List.of(
                    "de-de",
                    "en-de",
                    "fr-de",
                    "en-us",
                    "es-us",
                    "pt-br-us",
                    "zh-cn-us",
                    "ja-jp",
                    "en-jp",
                    "ar-ae",
                    "en-ae");
    private static final List<String> PAGES =
            List.of(
                    "accessibility",
                    "contact",
                    "cookies",
                    "delivery",
                    "duties",
                    "faq",
                    "imprint",
                    "payment",
                    "privacy",
                    "returns",
                    "terms",
                    "withdrawal");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Test
    void saysEveryPageInEveryPlaceWithItsFiguresFilledIn() throws Exception {
        for (String place : PLACES) {
            for (String page : PAGES) {
                HttpResponse<String> answer = get("/" + place + "/help/" + page);
                assertThat(answer.statusCode()).as(place + "/" + page).isEqualTo(200);
                String article = answer.body().substring(answer.body().indexOf("<article"));
                assertThat(article.substring(0, article.indexOf("</article>")))
                        .as(place + "/" + page)
                        .doesNotContain("<!--")
                        .doesNotContainPattern("\\{\\w+}");
            }
        }
    }

    @Test
    void saysOnlyWhatHoldsInTheMarket() throws Exception {
        assertThat(get("/en-de/help/duties").body())
                .contains("Prices in this shop (Germany and Austria) contain duty");
        assertThat(get("/en-us/help/duties").body())
                .contains("Prices in this shop (the United States) are without duty")
                .doesNotContain("United States) contain duty");
        assertThat(get("/de-de/help/returns").body()).contains("30 Tage");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + path);
        return browser.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
