package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import io.portolan.testing.ShopTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The search box by keyboard, for those who see it and those who hear it.
@Tag("browser")
@ShopTest(demo = true)
class SearchBoxBrowserTest {

    private static Chromium chromium;

    @LocalServerPort int port;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void isWalkedByArrowsAndLeftByEscape() {
        try (BrowserContext visitor = chromium.visitor("ar-AE", 390, true, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/ar-ae/");
            Locator box = page.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX);
            box.pressSequentially("مصباح");
            page.waitForSelector("#hints li");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            page.keyboard().press("ArrowDown");
            assertThat(box.getAttribute("aria-activedescendant")).isEqualTo("hint0");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(
                            ((Number)
                                            page.evaluate(
                                                    "document.documentElement.scrollWidth -"
                                                            + " innerWidth"))
                                    .intValue())
                    .isLessThanOrEqualTo(0);

            page.keyboard().press("Escape");
            assertThat(page.locator("#hints").count()).isZero();
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");

            box.pressSequentially(" ");
            page.waitForSelector("#hints li");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**" + Visitor.way("/ar-ae/p/مصباح-أنكور"));
        }
    }

    @Test
    void tellsThePlaceOnlyOfAResultInItsOwnOrder() {
        try (BrowserContext visitor = chromium.visitor("en-US", 1280, false, true)) {
            String shop = "http://localhost:" + port;
            visitor.addCookies(List.of(new Cookie("counting", "yes").setUrl(shop)));
            Page page = visitor.newPage();
            assertThat(told(page, shop + "/en-us/search?q=bag")).contains("at=2");
            assertThat(told(page, shop + "/en-us/search?q=bag&sort=cheap")).contains("at=0");
            assertThat(told(page, shop + "/en-us/search?q=bag&cat=bags")).contains("at=0");
        }
    }

    private static String told(Page page, String result) {
        page.navigate(result);
        assertThat(page.locator("#goods .card").count()).isGreaterThan(1);
        Request request =
                page.waitForRequest(
                        one -> one.url().endsWith("/search/opened"),
                        () -> page.locator("#goods .card").nth(1).locator("a").first().click());
        return request.postData();
    }

    @Test
    void isAPlainFormWithoutAScript() {
        try (BrowserContext visitor = chromium.visitor("en-US", 1280, false, false)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/en-us/");
            page.locator("#q").fill("bakpack");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("q=bakpack"));
            assertThat(page.locator("h1").innerText()).contains("bakpack");
            assertThat(page.locator(".card").count()).isPositive();
            page.locator("input[name=cat][value=bags]").check();
            page.locator("#facets .go button").click();
            page.waitForURL(address -> address.contains("cat=bags"));
            assertThat(page.url()).contains("q=bakpack");
        }
    }
}
