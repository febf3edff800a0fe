package io.portolan.admin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import io.portolan.journeys.Chromium;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.text.Words;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.staff.Invitations;
import io.portolan.staff.Sessions;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/// A translator who reads Chinese fills the gaps of a product: from the list to the shop, at the
/// desk and on the telephone.
@Tag("browser")
@ShopTest(demo = true)
class TranslatorGapsTest {

    private static final Words WORDS = Shell.words(Language.of("zh-CN"));

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired Prices prices;

    @ParameterizedTest
    @CsvSource({"1440, false", "390, true"})
    void fillsTheGapsAndTheShopShowsIt(int width, boolean dark) {
        String handle = "gap-lantern-" + width;
        sell(handle, "Harbour lantern " + width);
        try (Chromium chromium = new Chromium();
                BrowserContext browser = chromium.visitor("zh-CN", width, dark, true)) {
            browser.addCookies(cookies(dark));
            Page page = browser.newPage();
            laysDownAWord(page, width);
            page.navigate(url("/admin/translations?language=fr&state=missing&q=" + handle));
            usable(page);
            page.click("a[href='/admin/translations/fr/product/" + handle + "']");
            aMachineProposesAndThePersonReviews(page, width);
            theLengthIsKept(page);

            Page shop = browser.newPage();
            String old = address(shop, handle);
            assertThat(shop.textContent("h1")).isEqualTo("Lampe de quai " + width);
            theTableGoesOutAndComesBack(page, handle, width);
            theAddressChangesAndTheOldOneLeadsOn(page, shop, handle, old, width);
            theSourceChangesAndTheTextIsOutdated(page, handle);
        }
    }

    private void laysDownAWord(Page page, int width) {
        page.navigate(url("/admin/glossary"));
        page.fill("#term", "Harbour lantern " + width);
        page.fill("#word-fr", "Lampe de quai " + width);
        page.click("#form button.btn-primary");
        assertThat(page.textContent("table")).contains("Lampe de quai " + width);
        usable(page);
    }

    private void aMachineProposesAndThePersonReviews(Page page, int width) {
        assertThat(page.textContent(".pair .tag")).contains("Lampe de quai " + width);
        page.fill("[name='t.title']", "Lanterne");
        page.click(".saver button[value='save']");
        assertThat(page.textContent(".pair .warn")).contains("Lampe de quai " + width);
        usable(page);
        page.click("button[value='ask:summary']");
        String proposed = page.inputValue("[name='t.summary']");
        assertThat(proposed).isNotEmpty();
        page.click(".saver button[value='save']");
        assertThat(state(page, "summary")).isEqualTo(WORDS.of("tr.state.machine"));
        page.fill("[name='t.title']", "Lampe de quai " + width);
        page.fill("[name='t.summary']", "Une lampe pour le balcon.");
        page.click(".saver button[value='save']");
        assertThat(state(page, "summary")).isEqualTo(WORDS.of("tr.state.reviewed"));
        assertThat(page.locator(".pair .warn").count()).isZero();
    }

    private void theLengthIsKept(Page page) {
        page.fill("[name='t.summary']", "x".repeat(251));
        page.click(".saver button[value='save']");
        assertThat(page.textContent(".invalid-feedback"))
                .isEqualTo(WORDS.of("tr.problem.long", Map.of("limit", 250)));
        assertThat(page.inputValue("[name='t.summary']")).hasSize(251);
        usable(page);
        page.fill("[name='t.summary']", "Une lampe pour le balcon.");
        page.click(".saver button[value='save']");
        assertThat(page.locator(".invalid-feedback").count()).isZero();
    }

    private String address(Page shop, String handle) {
        shop.navigate(url("/fr-de/p/" + handle));
        return shop.url();
    }

    private void theTableGoesOutAndComesBack(Page page, String handle, int width) {
        page.navigate(url("/admin/translations/file"));
        usable(page);
        String table =
                new String(
                        page.request()
                                .get(url("/admin/translations/file/translations.csv?kind=product"))
                                .body(),
                        StandardCharsets.UTF_8);
        assertThat(table).contains("product/" + handle, "Lampe de quai " + width);
        byte[] changed =
                table.replace("Une lampe pour le balcon.", "Une lampe pour la terrasse.")
                        .getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("t.csv", "text/csv", changed));
        page.click("form[enctype] button");
        assertThat(page.textContent("#report")).contains("Une lampe pour la terrasse.");
        usable(page);
        page.click("form[action$='/take'] button");
        assertThat(page.textContent("#report"))
                .contains(WORDS.of("tr.file.done", Map.of("count", 1)));
    }

    private void theAddressChangesAndTheOldOneLeadsOn(
            Page page, Page shop, String handle, String old, int width) {
        page.navigate(url("/admin/translations/fr/product/" + handle));
        page.fill("#slug", "lampe-du-port-" + width);
        page.click("#address button");
        assertThat(page.textContent("[role=status]")).contains(WORDS.of("tr.address.saved"));
        shop.navigate(old);
        assertThat(shop.url()).endsWith("/fr-de/p/lampe-du-port-" + width);
        assertThat(shop.content()).contains("Une lampe pour la terrasse.");
    }

    private void theSourceChangesAndTheTextIsOutdated(Page page, String handle) {
        ObjectNode now =
                (ObjectNode)
                        CatalogJson.mapper()
                                .readTree(
                                        requireNonNull(catalog.kept(List.of(handle)).get(handle))
                                                .document());
        ((ObjectNode) now.path("texts").path("en")).put("summary", "Small blue boat lamp.");
        catalog.save(List.of(CatalogJson.mapper().treeToValue(now, ProductDraft.class)));
        page.navigate(url("/admin/translations/fr/product/" + handle));
        assertThat(state(page, "summary")).isEqualTo(WORDS.of("tr.state.outdated"));
        assertThat(state(page, "title")).isEqualTo(WORDS.of("tr.state.reviewed"));
    }

    private static String state(Page page, String key) {
        return page.locator(".pair:has([name='t." + key + "']) .to .st").innerText().strip();
    }

    /// A product in English alone.
    private void sell(String handle, String title) {
        Sku sku = Sku.of("G-" + handle.toUpperCase(Locale.ROOT));
        Map<String, Object> english = Map.of("title", title, "summary", "Small blue lamp.");
        Map<String, Object> lantern =
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
                        List.of(Map.of("sku", sku.value(), "tracked", false)));
        catalog.save(List.of(CatalogJson.mapper().convertValue(lantern, ProductDraft.class)));
        prices.save(List.of(new PriceDraft(sku, "de", Money.of(1900, "EUR"), null)));
    }

    private List<Cookie> cookies(boolean dark) {
        String token = new Guests(invitations, port).token("manager", "zh-CN");
        return List.of(
                new Cookie(Sessions.COOKIE, token).setUrl(url("")),
                new Cookie(Desk.LANGUAGE_COOKIE, "zh-CN").setUrl(url("")),
                new Cookie(Desk.THEME_COOKIE, dark ? "dark" : "light").setUrl(url("")));
    }

    /// Everybody can use this page, and nothing scrolls sideways.
    private static void usable(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            found.add(rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
        assertThat(found).as("axe at %s", page.url()).isEmpty();
        Object wide =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("sideways at %s", page.url()).isLessThan(1);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
