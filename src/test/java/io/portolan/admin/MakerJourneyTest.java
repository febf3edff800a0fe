package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.journeys.Chromium;
import io.portolan.platform.text.Words;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A merchant makes goods out of nothing, without scripts.
@Tag("browser")
@ShopTest(demo = true)
class MakerJourneyTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;

    private final Set<String> toLookAt = new LinkedHashSet<>();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aNewProductFromNothingToTheShop() {
        try (BrowserContext browser = chromium.visitor("en", 1280, false, false)) {
            Page page = signedIn(browser, "en", false);
            makes(page);
            givesOptions(page);
            makesVariants(page);
            letsOneGo(page);
            publishes(page);
            copies(page);
        }
        looksSound("en", false, 1280);
    }

    @Test
    void aYarnInTwoThousandColoursIsMadeAndChosenFromAList() {
        try (BrowserContext browser = chromium.visitor("zh-CN", 390, true, false)) {
            Page page = signedIn(browser, "zh-CN", true);
            visit(page, "/admin/products/new");
            page.fill("#title", "Harbour yarn");
            page.fill("#price", "6.50");
            page.click("#new button");
            StringBuilder colours = new StringBuilder();
            for (int i = 1; i <= 2_000; i++) colours.append("Shade ").append(i).append('\n');
            visit(page, "/admin/products/harbour-yarn/options");
            page.fill("#name", "Shade");
            page.fill("#values", colours.toString());
            page.click("button[value=add]");
            page.click("button[value=preview]");
            assertThat(page.textContent("#missing [role=status]")).contains("1,999");
            seen(page);
            page.click("button[value=make]");
            assertThat(product("harbour-yarn").variants()).hasSize(2_000);
            seen(page);
            visit(page, "/admin/products/harbour-yarn/options/shade?lang=de&from=50");
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            seen(page);
            visit(page, "/admin/products/harbour-yarn");
            page.selectOption("#state", "PUBLISHED");
            page.press("#title", "Enter");
            visit(page, "/en-us/p/harbour-yarn?o.shade=shade-1234");
            assertThat(page.locator("input[type=radio][name^='o.']").count()).isZero();
            assertThat(page.inputValue("select[name='o.shade']")).isEqualTo("shade-1234");
        }
        looksSound("zh-CN", true, 390);
    }

    private void makes(Page page) {
        visit(page, "/admin/products");
        page.click("a[href='/admin/products/new']");
        seen(page);
        page.fill("#title", "Quay lantern");
        page.fill("#price", "dear");
        page.click("#new button");
        assertThat(page.getAttribute("#price", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("#title")).as("nothing is lost").isEqualTo("Quay lantern");
        seen(page);
        page.fill("#price", "49.00");
        page.click("#new button");
        assertThat(page.url()).contains("/admin/products/quay-lantern");
        assertThat(product("quay-lantern").published()).isFalse();
        assertThat(product("quay-lantern").variants().getFirst().sku().value())
                .isEqualTo("QUAY-LANTERN");
    }

    private void givesOptions(Page page) {
        page.click("a[href='/admin/products/quay-lantern/options']");
        seen(page);
        adds(page, "Colour", "Ink blue #243B53\nBrass #B08D57");
        adds(page, "Height", "20 cm\n30 cm\n40 cm");
        page.click("a[href='/admin/products/quay-lantern/options/colour']");
        seen(page);
        page.click("a[href$='?lang=de']");
        page.fill("#name", "Farbe");
        page.fill("[id='label.ink-blue']", "Tintenblau");
        page.fill("[id='swatch.ink-blue']", "blau");
        page.click("button.btn-primary[value=save]");
        assertThat(page.getAttribute("[id='swatch.ink-blue']", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("#name")).isEqualTo("Farbe");
        page.fill("[id='swatch.ink-blue']", "#203A55");
        page.click("button.btn-primary[value=save]");
        assertThat(page.textContent("[role=status]")).contains(words().of("options.said.saved"));
        page.click("button[value='down.ink-blue']");
        assertThat(product("quay-lantern").options().getFirst().values().getFirst().code())
                .isEqualTo("brass");
    }

    private void adds(Page page, String name, String values) {
        page.fill("#name", name);
        page.fill("#values", values);
        page.click("button[value=add]");
        assertThat(page.textContent("[role=status]")).contains(words().of("options.said.added"));
    }

    private void makesVariants(Page page) {
        visit(page, "/admin/products/quay-lantern/options");
        page.fill("#pattern", "QL-{colour}-{height}");
        page.click("button[value=preview]");
        assertThat(page.textContent("#missing table")).contains("QL-BRASS-40-CM");
        assertThat(product("quay-lantern").variants()).as("only shown").hasSize(1);
        page.click("button[value=make]");
        assertThat(product("quay-lantern").variants()).hasSize(6);
    }

    private void letsOneGo(Page page) {
        page.check("input[name=v][value='QL-BRASS-40-CM']");
        page.click("button[value=leave]");
        assertThat(page.textContent("main")).contains("QL-BRASS-40-CM");
        assertThat(product("quay-lantern").current()).as("asked first").hasSize(6);
        page.click("button[name=sure]");
        assertThat(product("quay-lantern").variants())
                .as("never ordered, no stock: gone")
                .hasSize(5);
    }

    private void publishes(Page page) {
        visit(page, "/admin/products/quay-lantern");
        seen(page);
        page.selectOption("#state", "PUBLISHED");
        page.click("#bar button");
        visit(page, "/de-de/p/quay-lantern");
        assertThat(page.textContent(".buy")).contains("Farbe").contains("Tintenblau");
    }

    private void copies(Page page) {
        visit(page, "/admin/products/quay-lantern");
        page.click("a[href='/admin/products/new?from=quay-lantern']");
        seen(page);
        page.fill("#title", "Pier lantern");
        page.fill("#suffix", "-P");
        page.click("#new button");
        Product copy = product("pier-lantern");
        assertThat(copy.published()).isFalse();
        assertThat(copy.variants()).hasSize(5).allMatch(v -> v.sku().value().endsWith("-P"));
        assertThat(copy.variants()).extracting(Variant::barcode).containsOnlyNulls();
    }

    // axe is a script, and the merchant here has none: the page is looked at again with scripts.
    private void seen(Page page) {
        toLookAt.add(page.url().replaceAll("[?&]said=\\w+|#.*", ""));
    }

    /// The pages gone through, and a refused form, under axe.
    private void looksSound(String language, boolean dark, int width) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext browser = chromium.visitor(language, width, dark, true)) {
            Page page = signedIn(browser, language, dark);
            for (String url : toLookAt) {
                page.navigate(url);
                sound(page, problems);
            }
            visit(page, "/admin/products/new");
            page.fill("#title", "Lost price");
            page.fill("#price", "dear");
            page.click("#new button");
            assertThat(page.getAttribute("#price", "aria-invalid")).isEqualTo("true");
            sound(page, problems);
        }
        assertThat(problems).isEmpty();
    }

    private static void sound(Page page, List<String> problems) {
        for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
            problems.add(
                    page.url()
                            + ": "
                            + violation.getId()
                            + " "
                            + violation.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .limit(3)
                                    .toList());
        }
        Object wide =
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(wide)) problems.add(page.url() + ": scrolls sideways");
    }

    private Page signedIn(BrowserContext browser, String language, boolean dark) {
        String base = "http://localhost:" + port;
        String token = new Guests(invitations, port).token("manager", language);
        browser.addCookies(
                List.of(
                        new Cookie("portolan_staff", token).setUrl(base),
                        new Cookie(Desk.THEME_COOKIE, dark ? "dark" : "light").setUrl(base)));
        return browser.newPage();
    }

    private void visit(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private Product product(String handle) {
        return Objects.requireNonNull(catalog.snapshot().product(handle));
    }

    private static Words words() {
        return Shell.words(Shell.ENGLISH);
    }
}
