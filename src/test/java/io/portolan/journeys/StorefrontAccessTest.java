package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.testing.ShopTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page for shoppers can be used by everybody: axe finds nothing, nothing scrolls sideways on
/// the smallest phone, and all of it is there without a script.
@Tag("browser")
@ShopTest(demo = true)
class StorefrontAccessTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PLACES = List.of("de-de", "en-us", "ja-jp", "ar-ae");
    private static final List<String> EVERYWHERE =
            List.of("de-de", "en-us", "ja-jp", "ar-ae", "fr-de", "es-us", "pt-br-us", "zh-cn-us");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/c/bags",
                    "/c/bags?o.colour=ink&stock=now",
                    "/collections",
                    "/collections/made-for-rain",
                    "/search?q=xyzzy",
                    "/p/halt-backpack",
                    "/c/kitchen?a.dishwasher=yes",
                    "/p/squall-raincoat",
                    "/cart",
                    "/checkout",
                    "/help/returns",
                    "/help/imprint",
                    "/nothing-here");

    /// Size tables, duties, safety: what a reader folds out counts as well, and so do the filters
    /// a telephone shows in a sheet.
    private static final String UNFOLDED =
            """
            () => {
              for (const fold of document.querySelectorAll('main details')) fold.open = true;
              if (innerWidth < 992 && location.pathname.includes('/c/')) {
                document.querySelector('#facets')?.showPopover();
              }
            }
            """;

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Stock stock;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void axeFindsNothingOnSampledPages() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            // Each page in two of the four places.
            List<String> pages = new ArrayList<>();
            for (int j = i % 2; j < PAGES.size(); j += 2) pages.add(PAGES.get(j));
            found.addAll(look(PLACES.get(i), pages, i < 2 ? 390 : 1280, i % 3 == 0));
        }
        assertThat(found).isEmpty();
    }

    @Test
    @Tag("full")
    void axeFindsNothingAnywhere() {
        List<String> found = new ArrayList<>();
        for (String place : EVERYWHERE) {
            for (int width : new int[] {320, 390, 1280}) {
                found.addAll(look(place, PAGES, width, false));
                found.addAll(look(place, PAGES, width, true));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingScrollsSidewaysOnTheSmallestPhone() {
        List<String> wide = new ArrayList<>();
        for (String place : PLACES) {
            try (BrowserContext visitor = chromium.visitor("en-US", 320, false, true)) {
                Page page = visitor.newPage();
                fill(page, place);
                for (String path : PAGES) {
                    page.navigate(at(place, path));
                    Object excess =
                            page.evaluate("document.documentElement.scrollWidth - innerWidth");
                    if (((Number) excess).intValue() > 0) {
                        wide.add(place + path + " by " + excess);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void everythingIsThereWithoutAScript() {
        try (BrowserContext visitor = chromium.visitor("de-DE", 390, false, false)) {
            Page page = visitor.newPage();
            page.navigate(at("de-de", "/p/halt-backpack"));
            page.locator(".landed summary").click();
            assertThat(page.locator(".landed table").isVisible()).isTrue();
            page.locator("#add").click();
            assertThat(page.url()).contains("/de-de/cart");
            page.locator(".lines button[name=step][value='1']").click();
            assertThat(page.locator(".lines input[name=quantity]").inputValue()).isEqualTo("2");
            page.locator(".lines button[name=remove]").click();
            page.locator("main .msg button").click();
            assertThat(page.locator(".lines > li").count()).isEqualTo(1);
            page.locator("a.btn.big").click();
            assertThat(page.locator("#checkout").isVisible()).isTrue();
        }
    }

    @Test
    void theScriptCountsTheBagAndChangesItInPlace() {
        for (String sku : List.of("OST-HLT-14-PET", "OST-HLT-24-PET")) {
            stock.receive(new Sku(sku), 5, "test", UUID.randomUUID().toString());
        }
        try (BrowserContext visitor = chromium.visitor("en-US", 1280, false, true)) {
            Page page = visitor.newPage();
            page.navigate(at("en-us", "/p/halt-backpack"));
            page.locator("[data-step='1']").click();
            assertThat(page.locator("input[name=quantity]").inputValue()).isEqualTo("2");
            page.locator("#add").click();
            page.waitForURL("**/cart?*");
            assertThat(page.locator("[data-bag]").textContent()).isEqualTo("2");
            page.locator(".lines button[name=step][value='1']").click();
            page.waitForCondition(() -> "3".equals(page.locator("[data-bag]").textContent()));
            page.navigate(at("en-us", "/"));
            assertThat(page.locator("[data-bag]").textContent()).isEqualTo("3");
        }
    }

    private List<String> look(String place, List<String> pages, int width, boolean dark) {
        List<String> found = new ArrayList<>();
        String language = place.substring(0, place.lastIndexOf('-'));
        try (BrowserContext visitor = chromium.visitor(language, width, dark, true)) {
            Page page = visitor.newPage();
            fill(page, place);
            for (String path : pages) {
                page.navigate(at(place, path));
                page.evaluate(UNFOLDED);
                String where = place + path + " " + width + (dark ? " dark" : "");
                for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
                    found.add(
                            where
                                    + ": "
                                    + rule.getId()
                                    + " "
                                    + rule.getNodes().getFirst().getHtml());
                }
                if (Boolean.getBoolean("portolan.shots")) shoot(page, where);
            }
        }
        return found;
    }

    private static void shoot(Page page, String where) {
        String name = where.replaceAll("[^a-z0-9]+", "-");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("shots", name + ".png"))
                        .setFullPage(true));
    }

    /// Something in the bag, so that the bag and the checkout have something to show.
    private void fill(Page page, String place) {
        page.navigate(at(place, "/p/halt-backpack"));
        page.locator("#add").click();
        page.waitForURL("**/cart?*");
    }

    private String at(String place, String path) {
        return "http://127.0.0.1:" + port + "/" + place + path;
    }
}
