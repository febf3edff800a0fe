package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.portolan.testing.ShopTest;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The suggestion for somebody who landed in another market, on a small telephone.
@Tag("browser")
@ShopTest(demo = true)
class MarketBarTest {

    private static final String SHIFT =
            """
            () => new Promise(done => new PerformanceObserver(list => done(
                list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
              .observe({ type: 'layout-shift', buffered: true })
              || setTimeout(() => done(0), 500))
            """;

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

    @ParameterizedTest
    @CsvSource({"ar-AE,en-us,/p/halt-backpack,true", "de-DE,ar-ae,/p/halt-backpack,false"})
    void coversNothingWhereverOneScrolls(String locale, String place, String page, boolean dark) {
        try (BrowserContext visitor = chromium.visitor(locale, 320, dark, true)) {
            Page shop = visitor.newPage();
            shop.navigate("http://127.0.0.1:" + port + "/" + place + page);
            Locator bar = shop.locator(".banner");
            bar.waitFor();
            double shift = ((Number) shop.evaluate(SHIFT)).doubleValue();
            assertThat(shift).as("the page does not jump").isLessThan(0.1);
            shop.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "bar-" + place + ".png")));
            BoundingBox above = box(bar);
            assertThat(above.y).isZero();
            assertThat(above.y + above.height).isLessThanOrEqualTo(box(shop.locator(".top")).y);
            assertThat(above.width).isLessThanOrEqualTo(320);
            for (String end : new String[] {"#add", "footer .legal"}) {
                shop.locator(end).scrollIntoViewIfNeeded();
                BoundingBox seen = box(bar);
                assertThat(seen.y + seen.height).as(end).isLessThanOrEqualTo(box(shop, end).y);
            }
            shop.evaluate("() => scrollTo(0, 0)");
            bar.locator("button").click();
            assertThat(bar.count()).isZero();
            shop.reload();
            assertThat(bar.count()).as("asked once").isZero();
        }
    }

    private static BoundingBox box(Page page, String selector) {
        return box(page.locator(selector));
    }

    private static BoundingBox box(Locator part) {
        return Objects.requireNonNull(part.boundingBox());
    }
}
