package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import io.portolan.orders.Orders;
import io.portolan.privacy.PersonalData;
import io.portolan.staff.Invitations;
import io.portolan.staff.Sessions;
import io.portolan.testing.ShopTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// Every page in a real browser: light and dark, desk and phone, English and Chinese; pictures are
/// left in `target/admin-shots`.
@ShopTest(demo = true)
@Tag("browser")
class AdminBrowserTest {

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Orders orders;
    @Autowired PersonalData people;
    @Autowired TransactionTemplate transaction;

    record Look(String language, boolean dark, int width) {}

    @Test
    void isUsableByEverybodyOnEveryPage() {
        look(List.of(new Look("en", false, 1440), new Look("zh-CN", true, 390)));
    }

    @Test
    @Tag("full")
    void inEveryLookToo() {
        List<Look> looks = new ArrayList<>();
        for (String language : List.of("en", "zh-CN")) {
            for (int width : new int[] {390, 1440}) {
                looks.add(new Look(language, false, width));
                looks.add(new Look(language, true, width));
            }
        }
        look(looks);
    }

    private void look(List<Look> looks) {
        TestOrders made = new TestOrders(orders, people, transaction);
        for (int i = 0; i < 6; i++) made.place();
        String order = "/admin/orders/" + made.place();
        List<String> problems = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                                .setArgs(List.of("--no-sandbox")))) {
            for (Look look : looks) {
                try (BrowserContext context = context(browser, look)) {
                    visit(context, look, order, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private BrowserContext context(Browser browser, Look look) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions().setViewportSize(look.width(), 900));
        String base = "http://localhost:" + port;
        String token = new Guests(invitations, port).token("owner", look.language());
        context.addCookies(
                List.of(
                        new Cookie(Sessions.COOKIE, token).setUrl(base),
                        new Cookie(Desk.LANGUAGE_COOKIE, look.language()).setUrl(base),
                        new Cookie(Desk.THEME_COOKIE, look.dark() ? "dark" : "light")
                                .setUrl(base)));
        return context;
    }

    private void visit(BrowserContext context, Look look, String order, List<String> problems) {
        Page page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    // The screenshot and axe bring styles of their own, which our policy
                    // refuses; that pages have none is SourceGuardTest's to say.
                    boolean tools =
                            message.text().startsWith("Applying inline style")
                                    // axe reads the imported sheet as if it stood beside the page
                                    || message.location().contains("/tabler.min.css");
                    if (message.type().equals("error") && !tools) {
                        problems.add("console " + message.text() + " " + message.location());
                    }
                });
        for (String path :
                List.of(
                        "/admin",
                        "/admin/orders",
                        "/admin/orders?q=zzz",
                        order,
                        "/admin/parcels",
                        "/dev/outbox",
                        "/admin/products",
                        "/admin/collections",
                        "/admin/collections/small-presents?lang=de",
                        "/admin/imports",
                        "/admin/connections",
                        "/admin/audit",
                        "/admin/customers",
                        "/admin/people",
                        "/admin/keys",
                        "/admin/account",
                        "/admin/clock",
                        "/admin/login")) {
            page.navigate("http://localhost:" + port + path);
            String name = path.equals(order) ? "order" : path.replaceAll("[^a-z]+", "-");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target",
                                            "admin-shots",
                                            name
                                                    + "."
                                                    + look.language()
                                                    + (look.dark() ? ".dark" : "")
                                                    + "-"
                                                    + look.width()
                                                    + ".png")));
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(
                            violation ->
                                    problems.add(
                                            look
                                                    + " "
                                                    + path
                                                    + ": "
                                                    + violation.getId()
                                                    + " "
                                                    + violation.getNodes().stream()
                                                            .map(node -> node.getHtml())
                                                            .limit(3)
                                                            .toList()));
            Object wide =
                    page.evaluate(
                            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
            if (Boolean.TRUE.equals(wide)) problems.add(look + " " + path + ": scrolls sideways");
        }
    }
}
