package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductHistory;
import io.portolan.catalog.Publication;
import io.portolan.catalog.SaveNote;
import io.portolan.journeys.Chromium;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Words;
import io.portolan.platform.time.ShopClock;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A merchant at the goods, in Chinese, without scripts where nothing needs them.
@Tag("browser")
@ShopTest(demo = true)
class ProductJourneyTest {

    private static final String HANDLE = "springline-vase";
    private static final String EDITOR = "/admin/products/" + HANDLE;
    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired ProductHistory history;
    @Autowired ShopClock clock;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void editsSchedulesChangesManyAndGoesBack() {
        try (BrowserContext browser = chromium.visitor("zh-CN", 1280, false, false)) {
            Page page = signedIn(browser);
            int first = product().version().number();
            edits(page);
            losesNothingToAnother(page);
            pastesATable(page);
            schedules(page);
            changesMany(page);
            goesBack(page, first);
        }
    }

    private void edits(Page page) {
        visit(page, EDITOR + "?lang=de&market=de");
        page.fill("#title", "Vase nach Maß");
        page.fill("#rank", "zuerst");
        page.click("#bar button");
        assertThat(page.getAttribute("#rank", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("#title")).as("nothing is lost").isEqualTo("Vase nach Maß");

        page.fill("#rank", "3");
        page.click("#bar button");
        assertThat(page.textContent("[role=status]")).contains(words().of("edit.said.saved"));
        visit(page, "/de-de/p/" + HANDLE);
        assertThat(page.textContent("h1")).contains("Vase nach Maß");
        visit(page, "/de-de/search?q=Ma%C3%9F");
        assertThat(page.textContent("main")).as("found at once").contains("Vase nach Maß");
    }

    private void losesNothingToAnother(Page page) {
        visit(page, EDITOR + "?lang=de");
        page.fill("#summary", "Von mir");
        catalog.edit(
                io.portolan.catalog.ProductDraft.of(product()).but().vendor("Nordwind").make(),
                product().version().number(),
                SaveNote.IMPORT);
        page.click("#bar button");
        assertThat(page.textContent("[role=alert]")).contains(words().of("edit.stale"));
        assertThat(page.content()).contains("Nordwind");
        assertThat(page.inputValue("#summary")).isEqualTo("Von mir");
        assertThat(product().text(Language.of("de")).summary()).isNotEqualTo("Von mir");
        page.fill("#vendor", "Nordwind");
        page.click("#bar button");
        assertThat(product().text(Language.of("de")).summary()).isEqualTo("Von mir");
        assertThat(product().vendor()).isEqualTo("Nordwind");
    }

    private void pastesATable(Page page) {
        String sku = product().variants().getFirst().sku().value();
        visit(page, EDITOR + "/cells?market=de");
        page.fill("#cells", "sku\tweight\tbarcode\n" + sku + "\t777\t4006381333932");
        page.click("button[value=preview]");
        assertThat(page.textContent("[role=alert]"))
                .contains(words().of("edit.gtin.wrong_check_digit"));
        page.fill("#cells", "sku\tweight\tbarcode\n" + sku + "\t777\t4006381333931");
        page.click("button[value=preview]");
        assertThat(page.textContent("table")).contains("777");
        assertThat(Objects.requireNonNull(product().variants().getFirst().weight()).grams())
                .as("looked at, not taken")
                .isNotEqualTo(777);
        page.click("button[value=apply]");
        assertThat(Objects.requireNonNull(product().variants().getFirst().weight()).grams())
                .isEqualTo(777);
    }

    private void schedules(Page page) {
        visit(page, EDITOR);
        page.selectOption("#state", "SCHEDULED");
        LocalDateTime comes =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusHours(2)
                        .truncatedTo(ChronoUnit.MINUTES);
        page.fill("#comes", comes.toString());
        page.click("#bar button");
        assertThat(product().publication()).isEqualTo(Publication.SCHEDULED);
        clock.turn(Duration.ofHours(3));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(product().publication()).isEqualTo(Publication.PUBLISHED));
    }

    private void changesMany(Page page) {
        visit(page, "/admin/products?q=springline");
        page.check("input[name=h][value=" + HANDLE + "]");
        page.selectOption("#do", "TAG");
        page.fill("#value", "advent");
        page.click("#bulk button");
        assertThat(page.textContent("table")).contains("advent");
        assertThat(product().sheet().tags()).as("only shown").doesNotContain("advent");
        page.click("button[name=apply]");
        assertThat(product().sheet().tags()).contains("advent");
        assertThat(history.versions(HANDLE, Integer.MAX_VALUE, 1).getFirst().note().why())
                .isEqualTo(SaveNote.Why.BULK);
    }

    private void goesBack(Page page, int first) {
        visit(page, EDITOR + "/history?older=" + first + "&newer=" + (first + 1));
        assertThat(page.textContent("#changes")).contains("Vase nach Maß");
        page.click("form:has(input[value='" + first + "']) button");
        assertThat(product().sheet().tags()).doesNotContain("advent");
        assertThat(product().text(Language.of("de")).title()).isNotEqualTo("Vase nach Maß");
    }

    private Page signedIn(BrowserContext browser) {
        String token = new Guests(invitations, port).token("manager", "zh-CN");
        browser.addCookies(
                List.of(new Cookie("portolan_staff", token).setUrl("http://localhost:" + port)));
        return browser.newPage();
    }

    private void visit(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private Product product() {
        return Objects.requireNonNull(catalog.snapshot().product(HANDLE));
    }

    private static Words words() {
        return Shell.words(Shell.CHINESE);
    }
}
