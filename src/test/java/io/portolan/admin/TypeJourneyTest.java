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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A new type with a choice becomes a filter in the shop: in English with scripts, in Chinese on a
/// phone without.
@Tag("browser")
@ShopTest(demo = true)
class TypeJourneyTest {

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
        catalog.remove(List.of("fjordweave-one", "fjordweave-two"));
        definitions.removeType("bath-sheet");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, true", "zh-CN, 390, false"})
    void aNewTypeWithAChoiceBecomesAFilter(String language, int width, boolean script) {
        Words words = Shell.words(Language.of(language));
        try (BrowserContext browser = chromium.visitor(language, width, false, script)) {
            String token = new Guests(invitations, port).token("owner", language);
            browser.addCookies(List.of(new Cookie(Sessions.COOKIE, token).setUrl(url("/"))));
            Page page = browser.newPage();
            makesTheType(page, words);
            makesAProduct(page, "Fjordweave one", "terry");
            makesAProduct(page, "Fjordweave two", "waffle");
            filters(page, width < 1000);
            isKept(page);
        }
    }

    private void makesTheType(Page page, Words words) {
        page.navigate(url("/admin/types"));
        page.click("a[href='/admin/types/new']");
        page.fill("#name", "Bath sheet");
        page.fill("[id='add.name']", "Weave");
        page.selectOption("[id='add.kind']", "CHOICE");
        page.check("[id='add.filter']");
        page.click("#bar button[value=save]");
        assertThat(page.getAttribute("[id='add.choices']", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("[id='add.name']")).as("nothing is lost").isEqualTo("Weave");
        assertThat(page.isChecked("[id='add.filter']")).isTrue();
        page.fill("[id='add.choices']", "Waffle\nTerry");
        page.click("#bar button[value=save]");
        assertThat(page.textContent("section[role=status]")).contains(words.of("define.saved"));
        page.click("#attributes a[href$='/attributes/weave']");
        page.click("button[value='up.terry']");
        assertThat(page.inputValue("tbody tr:first-child input")).isEqualTo("Terry");
    }

    private void makesAProduct(Page page, String title, String weave) {
        page.navigate(url("/admin/products/new"));
        page.fill("#title", title);
        page.fill("#price", "30.00");
        page.selectOption("#type", "bath-sheet");
        page.click("#new button");
        page.check("input[name='attr.weave'][value=" + weave + "]");
        page.selectOption("#state", "PUBLISHED");
        page.click("#bar button");
    }

    private void filters(Page page, boolean phone) {
        // The words of new goods reach the search a moment later.
        page.waitForCondition(
                () -> {
                    page.navigate(url("/en-us/search?q=fjordweave"));
                    return page.locator("#facets legend").allTextContents().contains("Weave");
                });
        if (phone) page.click("button.narrow[popovertarget=facets]");
        page.click("#facets label:has(input[value=terry])");
        page.press("#facets input[value=terry]", "Enter");
        page.waitForURL(at -> at.contains("weave=terry"));
        assertThat(page.locator(".cards").innerHTML())
                .contains("fjordweave-one")
                .doesNotContain("fjordweave-two");
    }

    private void isKept(Page page) {
        page.navigate(url("/admin/types/bath-sheet"));
        page.click("button[value='drop.weave']");
        assertThat(page.locator("button[name=sure]").count()).as("asked first").isEqualTo(1);
        page.click("button[name=look]");
        assertThat(page.locator("#attributes tbody tr").count()).isEqualTo(1);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
