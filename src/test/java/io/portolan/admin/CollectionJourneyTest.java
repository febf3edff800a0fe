package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.journeys.Chromium;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Words;
import io.portolan.staff.Invitations;
import io.portolan.staff.Sessions;
import io.portolan.testing.ShopTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A collection from nothing to the shop: in English with scripts, in Chinese on a phone without.
@Tag("browser")
@ShopTest(demo = true)
class CollectionJourneyTest {

    private static final String CODE = "for-the-walk";
    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void tidy() {
        definitions.removeCollection(CODE);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, true", "zh-CN, 390, false"})
    void makesACollectionAndSeesItInTheShop(String language, int width, boolean script) {
        Words words = Shell.words(Language.of(language));
        try (BrowserContext browser = chromium.visitor(language, width, false, script)) {
            browser.addCookies(
                    java.util.List.of(
                            new Cookie(
                                            Sessions.COOKIE,
                                            new Guests(invitations, port).token("owner", language))
                                    .setUrl(url("/"))));
            Page page = browser.newPage();
            page.navigate(url("/admin/collections/new"));
            byRule(page, words, script);
            byHand(page, words);
            savesAndMends(page, words);
            inGerman(page);
            inTheShop(page);
            isTakenAway(page, words);
        }
    }

    private void byRule(Page page, Words words, boolean script) {
        long knitwear =
                catalog.snapshot().products().stream()
                        .filter(product -> "knitwear".equals(product.category()))
                        .count();
        page.fill("#name", "For the walk");
        page.selectOption("[name='rule.0.field']", "CATEGORY");
        page.fill("[name='rule.0.value']", "knitwear");
        if (script) page.locator("[name='rule.0.value']").blur();
        else page.click("#members button[value=preview]");
        page.locator("#members", new Page.LocatorOptions().setHasText("deckhand-sweater"))
                .waitFor();
        assertThat(page.textContent("#members [role=status]"))
                .isEqualTo(words.of("collections.count", Map.of("count", knitwear)));
        assertThat(page.inputValue("#name")).as("nothing is lost").isEqualTo("For the walk");
        page.check("input[name=left][value=mile-socks]");
        page.click("#members button[value=preview]");
        assertThat(page.textContent("#members [role=status]"))
                .isEqualTo(words.of("collections.count", Map.of("count", knitwear - 1)));
    }

    private void byHand(Page page, Words words) {
        page.fill("#goods", "raincoat");
        page.click("button[value=find]");
        page.check("input[name=add][value=squall-raincoat]");
        page.click("#members button[value=preview]");
        assertThat(page.inputValue("[name='place.squall-raincoat']")).isEqualTo("1");
        assertThat(page.textContent("#members tbody tr"))
                .contains("squall-raincoat")
                .contains(words.of("collections.by.hand"));
    }

    private void savesAndMends(Page page, Words words) {
        page.selectOption("[name='rule.1.field']", "PRICE");
        page.selectOption("[name='rule.1.is']", "AT_MOST");
        page.fill("[name='rule.1.value']", "cheap");
        page.check("input[name=published]");
        page.click("#bar button[value=save]");
        assertThat(page.getAttribute("[name='rule.1.value']", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("[name='rule.1.value']")).isEqualTo("cheap");
        page.fill("[name='rule.1.value']", "50");
        page.click("#bar button[value=save]");
        assertThat(page.textContent("section[role=status]"))
                .contains(words.of("collections.saved"));
    }

    private void inGerman(Page page) {
        page.navigate(url("/admin/collections/" + CODE + "?lang=de"));
        page.fill("#name", "Für den Spaziergang");
        page.click("#bar button[value=save]");
    }

    private void inTheShop(Page page) {
        page.navigate(url("/de-de/collections/" + CODE));
        assertThat(page.url()).endsWith("/de-de/collections/fuer-den-spaziergang");
        assertThat(page.textContent("h1")).isEqualTo("Für den Spaziergang");
        page.navigate(url("/en-de/collections/" + CODE));
        assertThat(page.locator("#goods .cards > li").first().innerHTML())
                .contains("squall-raincoat");
        assertThat(page.locator("#goods .cards").innerHTML())
                .doesNotContain("mile-socks")
                .doesNotContain("deckhand-sweater");
    }

    private void isTakenAway(Page page, Words words) {
        page.navigate(url("/admin/collections/" + CODE));
        page.click("form[action$=remove] summary");
        page.click("form[action$=remove] button");
        assertThat(page.textContent("section[role=status]"))
                .contains(words.of("collections.removed"));
        page.navigate(url("/de-de/collections/fuer-den-spaziergang"));
        assertThat(page.textContent("h1")).doesNotContain("Spaziergang");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
