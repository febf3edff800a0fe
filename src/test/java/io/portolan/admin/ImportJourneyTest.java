package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.portolan.catalog.Catalog;
import io.portolan.journeys.Chromium;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Words;
import io.portolan.staff.Invitations;
import io.portolan.staff.Sessions;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A merchant moves a catalogue in and takes it out again: in English with scripts on a desk, in
/// Chinese without them on a telephone.
@Tag("browser")
@ShopTest(demo = true)
class ImportJourneyTest {

    private static final int GOODS = 700;
    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"en, true, 1440", "zh-CN, false, 390"})
    void aMerchantMovesACatalogueInAndOut(String language, boolean script, int width) {
        String handle = "moved-" + width;
        Words words = Shell.words(Language.of(language));
        try (BrowserContext browser = chromium.visitor(language, width, false, script)) {
            browser.addCookies(cookies(language));
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/admin/imports");
            usable(page, script);
            // Each with a heading of its own: how one was read is remembered.
            page.setInputFiles("#file", file(handle, script ? "What it is called" : "叫什么"));
            page.click("form[enctype] button");
            columns(page, script);
            ends(page, words.of("import.state.checked"));
            assertThat(page.content()).contains("1O", "Variant Price");
            usable(page, script);
            theFileComesBackWithHints(page, language);
            takesOver(page, words);
            assertThat(catalog.snapshot().product(handle + "-1")).isNotNull();
            assertThat(catalog.snapshot().product(handle + "-" + (GOODS - 1))).isNotNull();
            usable(page, script);
            page.click("form[action$='/undo'] button");
            ends(page, words.of("import.state.undone"));
            assertThat(catalog.snapshot().product(handle + "-1")).isNull();
        }
    }

    // Its second heading is the merchant's own word: somebody has to say that it is the title.
    private void columns(Page page, boolean script) {
        assertThat(page.locator("#columns [role=alert]").textContent()).contains("Title");
        usable(page, script);
        page.selectOption("#c1", "Title");
        page.selectOption("#currency", "EUR");
        page.click("#columns button.btn-primary");
    }

    private void theFileComesBackWithHints(Page page, String language) {
        String href = page.getAttribute("a[href$='annotated.csv']", "href");
        String text = page.request().get("http://localhost:" + port + href).text();
        assertThat(text)
                .contains(language.equals("en") ? ",error," : ",错误,")
                .contains("Variant Price: " + (language.equals("en") ? "Write" : "请仅用数字"));
    }

    // Stopped half way where that comes in time, and gone on with.
    private void takesOver(Page page, Words words) {
        page.click("form[action$='/run'] button");
        Locator stop = page.locator("form[action$='/cancel'] button");
        if (stop.count() > 0) {
            stop.click();
            page.navigate(page.url().replaceAll("/(run|cancel)$", ""));
            Locator on = page.locator("form[action$='/resume'] button");
            if (on.count() > 0) on.click();
        }
        ends(page, words.of("import.state.done"));
    }

    private static void ends(Page page, String state) {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            page.reload();
                            return page.locator("#import .card-header").first().textContent();
                        },
                        text -> text.contains(state));
    }

    private static FilePayload file(String handle, String title) {
        StringBuilder text = new StringBuilder("Handle," + title);
        text.append(",Variant Grams,Variant Price\n");
        text.append(handle).append("-0,Broken,100,1O\n");
        for (int i = 1; i < GOODS; i++) {
            text.append(handle).append('-').append(i);
            text.append(",Moved thing ").append(i).append(",100,12.50\n");
        }
        return new FilePayload(
                "goods.csv", "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Cookie> cookies(String language) {
        String token = new Guests(invitations, port).token("manager", language);
        return List.of(
                new Cookie(Sessions.COOKIE, token).setUrl("http://localhost:" + port),
                new Cookie(Desk.LANGUAGE_COOKIE, language).setUrl("http://localhost:" + port));
    }

    /// Everybody can use this page.
    private static void usable(Page page, boolean script) {
        if (!script) return; // axe is one itself
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            found.add(rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
        assertThat(found).as("axe at %s", page.url()).isEmpty();
    }
}
