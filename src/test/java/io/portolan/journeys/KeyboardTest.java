package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody who uses no mouse: what is wrong is reached by its link, and one can buy.
@Tag("browser")
@ShopTest(demo = true)
class KeyboardTest {

    @LocalServerPort int port;

    @Test
    void buysByKeysAloneAndIsLedToWhatIsWrong() {
        try (Chromium chromium = new Chromium();
                Visitor buyer = new Visitor(chromium.visitor("de-DE", 1280, false, true), port)) {
            Keyboard keys = buyer.page().keyboard();
            buyer.open("/de-de/p/halt-backpack");
            keys.press("Tab");
            assertThat(focused(buyer)).contains("skip");
            tabTo(buyer, "id=\"add\"");
            buyer.pressing("Enter");
            tabTo(buyer, "href=\"/de-de/checkout\"");
            buyer.pressing("Enter");

            tabTo(buyer, "name=\"email\"");
            keys.type("jonas");
            tabTo(buyer, "name=\"name\"");
            keys.type("Jonas Behrend");
            tabTo(buyer, "name=\"line1\"");
            keys.type("Torstraße 14");
            tabTo(buyer, "name=\"postcode\"");
            keys.type("10119");
            tabTo(buyer, "name=\"city\"");
            keys.type("Berlin");
            tabTo(buyer, "id=\"place\"");
            buyer.pressing("Enter");

            assertThat(focused(buyer)).contains("role=\"alert\"");
            tabTo(buyer, "href=\"#email\"");
            keys.press("Enter");
            assertThat(focused(buyer)).contains("name=\"email\"");
            keys.press("Control+A");
            keys.type("jonas@example.de");
            tabTo(buyer, "id=\"place\"");
            buyer.pressing("Enter");

            assertThat(buyer.path()).startsWith("/de-de/order/");
            buyer.nothingWentWrong();
        }
    }

    private static void tabTo(Visitor buyer, String mark) {
        for (int i = 0; i < 80; i++) {
            if (focused(buyer).contains(mark)) return;
            buyer.page().keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + mark + " at " + buyer.path());
    }

    /// The opening tag of what has the focus.
    private static String focused(Visitor buyer) {
        return String.valueOf(
                buyer.page().evaluate("document.activeElement.outerHTML.split('>')[0]"));
    }
}
