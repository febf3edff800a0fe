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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        look(List.of(new Look("en", false, 1440), new Look("zh-CN", true, 390)), false);
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
        look(looks, true);
    }

    private void look(List<Look> looks, boolean all) {
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
            Map<String, String> goods = goods(browser);
            for (int i = 0; i < looks.size(); i++) {
                Map<String, String> places = AdminTour.pages(order);
                places.putAll(goods);
                if (!all) places = half(places, i);
                try (BrowserContext context = context(browser, looks.get(i))) {
                    visit(context, looks.get(i), places, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private Map<String, String> goods(Browser browser) {
        Map<String, String> goods = AdminTour.goods();
        try (BrowserContext context = context(browser, new Look("en", false, 1440))) {
            goods.putAll(new AdminTour(context.newPage(), "http://localhost:" + port).imports());
        }
        return goods;
    }

    /// Every second page, so that two looks see them all.
    private static Map<String, String> half(Map<String, String> pages, int from) {
        Map<String, String> half = new LinkedHashMap<>();
        List<String> names = List.copyOf(pages.keySet());
        for (int i = from; i < names.size(); i += 2) {
            half.put(names.get(i), pages.get(names.get(i)));
        }
        return half;
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

    private void visit(
            BrowserContext context, Look look, Map<String, String> places, List<String> problems) {
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
        for (Map.Entry<String, String> each : places.entrySet()) {
            page.navigate("http://localhost:" + port + each.getValue());
            inspect(page, each.getKey(), look, problems);
        }
        if (places.containsKey("products")) {
            new AdminTour(page, "http://localhost:" + port).previews();
            inspect(page, "products-preview", look, problems);
        }
    }

    private static void inspect(Page page, String name, Look look, List<String> problems) {
        String picture =
                name
                        + "."
                        + look.language()
                        + (look.dark() ? ".dark" : "")
                        + "-"
                        + look.width()
                        + ".png";
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "admin-shots", picture)));
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(
                        violation ->
                                problems.add(
                                        look
                                                + " "
                                                + name
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
        if (Boolean.TRUE.equals(wide)) problems.add(look + " " + name + ": scrolls sideways");
    }
}
