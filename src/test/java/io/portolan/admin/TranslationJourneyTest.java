package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import io.portolan.journeys.Chromium;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.text.Words;
import io.portolan.platform.web.Caller;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A product gets its French and is seen in the shop: in English with scripts, in Chinese without.
@Tag("browser")
@ShopTest(demo = true)
class TranslationJourneyTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired Prices prices;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"en, true", "zh-CN, false"})
    void translatesAProductAndSeesItInTheShop(String language, boolean script) {
        String handle = "journey-whistle-" + (script ? "on" : "off");
        String title = (script ? "Small" : "Large") + " brass whistle";
        sell(handle, title);
        Words words = Shell.words(Language.of(language));
        try (BrowserContext browser = chromium.visitor(language, 1440, false, script)) {
            Page page = browser.newPage();
            comesIn(page);
            page.navigate(url("/admin/translations?language=fr&state=missing&q=" + handle));
            page.click("a[href='/admin/translations/fr/product/" + handle + "']");

            page.click("button[value='ask:title']");
            assertThat(page.inputValue("[name='t.title']"))
                    .isEqualTo((script ? "Petit" : "Grand") + " laiton whistle");
            page.fill("[name='t.title']", "Petit sifflet en laiton");
            page.fill("[name='t.seoTitle']", "x".repeat(71));
            page.fill("[name='t.summary']", "Il siffle.");
            page.click(".saver button[value='save']");
            assertThat(page.textContent("[role=alert]"))
                    .contains(words.of("tr.problems", Map.of("count", 1)));
            assertThat(page.inputValue("[name='t.seoTitle']")).as("nothing is lost").hasSize(71);
            page.fill("[name='t.seoTitle']", "");
            page.click(".saver button[value='save']");
            assertThat(page.inputValue("[name='t.title']")).isEqualTo("Petit sifflet en laiton");

            Page shop = browser.newPage();
            shop.navigate(url("/fr-de/p/" + handle));
            assertThat(shop.textContent("h1")).isEqualTo("Petit sifflet en laiton");
            assertThat(shop.content()).contains("Il siffle.");
            String slug = "petit-sifflet-en-laiton" + (script ? "" : "-2");
            assertThat(shop.url()).as("its own address").endsWith("/fr-de/p/" + slug);
            assertThat(shop.getAttribute("link[rel=canonical]", "href")).endsWith("/p/" + slug);
            assertThat(shop.getAttribute("link[hreflang=en-DE]", "href")).endsWith("/p/" + handle);
            theTableComesBack(page, words, handle, title);
            shop.reload();
            assertThat(shop.textContent("h1")).isEqualTo("Grand sifflet en laiton");
        }
    }

    private void theTableComesBack(Page page, Words words, String handle, String title) {
        page.navigate(url("/admin/translations/file"));
        String table =
                "item,field,en,fr\nproduct/"
                        + handle
                        + ",title,"
                        + title
                        + ",Grand sifflet en laiton\n";
        page.setInputFiles(
                "#file",
                new FilePayload("texts.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button");
        assertThat(page.textContent("#report")).contains("Grand sifflet en laiton");
        page.click("form[action$='/take'] button");
        assertThat(page.textContent("#report"))
                .contains(words.of("tr.file.done", Map.of("count", 1)));
    }

    private void comesIn(Page page) {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        page.navigate(url("/admin/welcome?code=" + invitations.invite("manager", owner)));
        page.fill("#name", "Li Wei");
        page.fill("#email", "li" + UUID.randomUUID() + "@example.com");
        page.fill("#password", Guests.PASSWORD);
        page.click("button.btn-primary");
    }

    private void sell(String handle, String title) {
        Map<String, Object> english =
                Map.of("title", title, "summary", "It whistles.", "seoTitle", "Brass whistle");
        ProductDraft whistle =
                CatalogJson.mapper()
                        .convertValue(
                                Map.of(
                                        "handle",
                                        handle,
                                        "category",
                                        "home",
                                        "vendor",
                                        "Ostro",
                                        "published",
                                        true,
                                        "rank",
                                        900,
                                        "texts",
                                        Map.of("en", english),
                                        "variants",
                                        List.of(
                                                Map.of(
                                                        "sku",
                                                        "J-" + handle.toUpperCase(Locale.ROOT),
                                                        "tracked",
                                                        false))),
                                ProductDraft.class);
        catalog.save(List.of(whistle));
        Sku sku = whistle.variants().getFirst().sku();
        prices.save(List.of(new PriceDraft(sku, "de", Money.of(1900, "EUR"), null)));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
