package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.portolan.orders.Order;
import io.portolan.shipping.Phase;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Pictures of every page of the shop, left in `target/shots` to be looked at.
@Tag("browser")
@Tag("full")
@ShopTest(demo = true)
class ShotsTest {

    private static final Path FOLDER = Path.of("target", "shots");
    private static final Map<String, String> PAGES =
            Map.of(
                    "1-home", "/",
                    "2-category", "/c/bags",
                    "3-search", "/search?q=xyzzy",
                    "4-product", "/p/halt-backpack",
                    "8-tracking", "/track",
                    "9-help", "/help/returns",
                    "a-lost", "/nothing-here");

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;

    @ParameterizedTest
    @CsvSource({
        "en-us, 1440, false", "en-us, 390, true",
        "de-de, 1440, true", "de-de, 390, false",
        "ja-jp, 1440, false", "ja-jp, 390, true",
        "ar-ae, 1440, true", "ar-ae, 390, false"
    })
    void showsEveryPage(String place, int width, boolean dark) throws IOException {
        Files.createDirectories(FOLDER);
        String look = place + "-" + width + (dark ? "-dark" : "");
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.visitor(language(place), width, dark, true);
                Visitor visitor = new Visitor(context, port)) {
            PAGES.forEach((name, path) -> shoot(visitor, place + path, name, look));
            visitor.open("/" + place + "/p/halt-backpack");
            visitor.press("#add");
            shoot(visitor, place + "/cart", "5-bag", look);
            visitor.open("/" + place + "/checkout");
            Guest.of(place).fillsIn(visitor);
            shoot(visitor, "6-checkout", look);
            visitor.press("#place");
            assertThat(visitor.path()).contains("/order/");
            shoot(visitor, "7-order", look);
            Merchant merchant = new Merchant(shop);
            Order order = merchant.order(visitor.orderNumber());
            merchant.dispatches(order);
            merchant.waitsUntil(Phase.CUSTOMS, order);
            visitor.page().reload();
            shoot(visitor, "7-order-at-customs", look);
        }
    }

    private static String language(String place) {
        List<String> parts = List.of(place.split("-"));
        return parts.getFirst() + "-" + parts.getLast().toUpperCase(java.util.Locale.ROOT);
    }

    private static void shoot(Visitor visitor, String path, String name, String look) {
        visitor.open("/" + path);
        shoot(visitor, name, look);
    }

    /// With every picture, also those further down that a reader would have to scroll to.
    private static void shoot(Visitor visitor, String name, String look) {
        visitor.page().evaluate("for (const i of document.images) i.loading = 'eager'");
        visitor.page()
                .waitForCondition(
                        () ->
                                Boolean.TRUE.equals(
                                        visitor.page()
                                                .evaluate(
                                                        "[...document.images].every(i =>"
                                                                + " i.complete)")));
        visitor.picture(FOLDER.resolve(name + "." + look + ".png"));
    }
}
