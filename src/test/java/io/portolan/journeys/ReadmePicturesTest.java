package io.portolan.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.portolan.kernel.Language;
import io.portolan.orders.Order;
import io.portolan.platform.web.Caller;
import io.portolan.shipping.Phase;
import io.portolan.staff.Invitations;
import io.portolan.staff.Sessions;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The three pictures of the README, left in `target/readme`; they are copied to `docs/pictures`
/// when they show more than those that are there.
@Tag("browser")
@Tag("full")
@ShopTest(demo = true)
class ReadmePicturesTest {

    private static final Path FOLDER = Path.of("target", "readme");

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;
    @Autowired Invitations invitations;

    @Test
    void showTheShopTheTelephonesAndTheDesk() throws IOException {
        Files.createDirectories(FOLDER);
        try (Chromium chromium = new Chromium()) {
            productInGermany(chromium);
            List<byte[]> phones = new ArrayList<>();
            phones.add(phone(chromium, "ja-JP", "/ja-jp/p/anchor-lamp"));
            phones.add(bagInTheEmirates(chromium));
            phones.add(orderInTheUnitedStates(chromium));
            sideBySide(chromium, phones);
            orderAtCustoms(chromium);
        }
    }

    private void productInGermany(Chromium chromium) {
        try (BrowserContext context = chromium.visitor("de-DE", 1280, false, true);
                Visitor visitor = new Visitor(context, port)) {
            visitor.open("/de-de/p/halt-backpack");
            visitor.at(".landed summary").click();
            Page page = visitor.page();
            page.setViewportSize(1280, 880);
            page.screenshot(to("shop-de.png"));
        }
    }

    private byte[] phone(Chromium chromium, String locale, String path) {
        try (BrowserContext context = chromium.visitor(locale, 390, false, true);
                Visitor visitor = new Visitor(context, port)) {
            visitor.open(path);
            return seen(visitor);
        }
    }

    private byte[] bagInTheEmirates(Chromium chromium) {
        try (BrowserContext context = chromium.visitor("ar-AE", 390, false, true);
                Visitor visitor = new Visitor(context, port)) {
            visitor.open("/ar-ae/p/halt-backpack");
            visitor.press("#add");
            visitor.open("/ar-ae/cart");
            return seen(visitor);
        }
    }

    private byte[] orderInTheUnitedStates(Chromium chromium) {
        try (BrowserContext context = chromium.visitor("en-US", 390, false, true);
                Visitor visitor = new Visitor(context, port)) {
            buys(visitor, "en-us");
            return seen(visitor);
        }
    }

    private static void buys(Visitor visitor, String place) {
        visitor.open("/" + place + "/p/halt-backpack");
        visitor.press("#add");
        visitor.open("/" + place + "/checkout");
        Guest.of(place).fillsIn(visitor);
        visitor.press("#place");
    }

    private static byte[] seen(Visitor visitor) {
        Page page = visitor.page();
        page.setViewportSize(390, 844);
        return page.screenshot(new Page.ScreenshotOptions());
    }

    private static void sideBySide(Chromium chromium, List<byte[]> pictures) {
        StringBuilder html = new StringBuilder();
        html.append("<body style='margin:0;padding:18px;display:flex;gap:36px;")
                .append("background:#ecf2f2'>");
        for (byte[] picture : pictures) {
            html.append("<img width=390 height=844 style='border:1px solid #d3dcdd' src='")
                    .append("data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(picture))
                    .append("'>");
        }
        try (BrowserContext context = chromium.visitor("en-US", 1284, false, true)) {
            Page page = context.newPage();
            page.setViewportSize(1284, 882);
            page.setContent(html.toString());
            page.screenshot(to("shop-phones.png"));
        }
    }

    private void orderAtCustoms(Chromium chromium) {
        Merchant merchant = new Merchant(shop);
        Order order;
        try (BrowserContext context = chromium.visitor("de-DE", 1280, false, true);
                Visitor visitor = new Visitor(context, port)) {
            buys(visitor, "de-de");
            order = merchant.order(visitor.orderNumber());
        }
        merchant.dispatches(order);
        merchant.waitsUntil(Phase.CUSTOMS, order);
        String base = "http://localhost:" + port;
        try (BrowserContext context = chromium.visitor("en-US", 1440, false, true)) {
            context.addCookies(List.of(new Cookie(Sessions.COOKIE, signedIn()).setUrl(base)));
            Page page = context.newPage();
            page.setViewportSize(1440, 1120);
            page.navigate(base + "/admin/orders/" + order.number());
            page.screenshot(to("admin-order.png"));
        }
    }

    private String signedIn() {
        Language english = Language.of("en");
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        english,
                        ZoneOffset.UTC);
        Invitations.Acceptance joined =
                invitations.accept(
                        invitations.invite("owner", owner),
                        new Invitations.NewMember(
                                "p" + UUID.randomUUID() + "@example.com",
                                "Owner",
                                "a quiet harbour",
                                english,
                                ZoneOffset.UTC),
                        InetAddress.getLoopbackAddress(),
                        "test");
        return ((Invitations.Acceptance.Joined) joined).token();
    }

    private static Page.ScreenshotOptions to(String name) {
        return new Page.ScreenshotOptions().setPath(FOLDER.resolve(name));
    }
}
