package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/// Somebody in front of a browser. Whatever goes wrong on the way is remembered: words on the
/// console, requests that fail, pages that answer 5xx.
final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final String origin;
    private final Page page;
    private final List<String> trouble = new ArrayList<>();
    private final Set<Request> asked = new HashSet<>();
    private int pages;

    Visitor(BrowserContext context, int port) {
        this.context = context;
        this.origin = "http://localhost:" + port;
        this.page = context.newPage();
        context.setDefaultTimeout(20_000);
        page.onDOMContentLoaded(loaded -> pages++);
        page.onConsoleMessage(
                message -> {
                    // axe and the camera bring styles of their own, which our policy refuses.
                    boolean tools = message.text().startsWith("Applying inline style");
                    if (message.type().equals("error") && !tools && !expected(message.text())) {
                        trouble.add("console: " + message.text() + " at " + page.url());
                    }
                });
        page.onPageError(error -> trouble.add("script: " + error + " at " + page.url()));
        page.onRequest(this::asks);
        page.onRequestFinished(asked::remove);
        page.onRequestFailed(
                request -> {
                    asked.remove(request);
                    if (!"net::ERR_ABORTED".equals(request.failure())) {
                        trouble.add("failed: " + request.url() + " " + request.failure());
                    }
                });
        page.onResponse(
                response -> {
                    if (response.status() >= 500) {
                        trouble.add(response.status() + ": " + response.url());
                    }
                });
    }

    /// A page that is left takes what it still asked for with it, without a word.
    private void asks(Request request) {
        if (request.isNavigationRequest()) asked.clear();
        asked.add(request);
    }

    /// Chromium writes every answer of 4xx to the console, also those a shopper is meant to get.
    private static boolean expected(String text) {
        return text.startsWith("Failed to load resource: the server responded with a status of 4");
    }

    Page page() {
        return page;
    }

    /// An address as it stands in a link.
    static String way(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    void open(String path) {
        page.navigate(path.startsWith("http") ? path : origin + path);
    }

    /// The part of the address behind the host.
    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /// Presses, and waits until the next page has come.
    void press(String selector) {
        int before = pages;
        page.locator(selector).first().click();
        page.waitForCondition(() -> pages > before);
    }

    /// Presses what leads, by a page in between, to an address that contains `part`.
    void pressOnTo(String part, String selector) {
        page.locator(selector).first().click();
        page.waitForURL(address -> address.contains(part));
    }

    /// Presses by finger, and waits until the next page has come.
    void tap(String selector) {
        int before = pages;
        page.locator(selector).first().tap();
        page.waitForCondition(() -> pages > before);
    }

    /// Presses a key that leads to another page, and waits for that.
    void pressing(String key) {
        int before = pages;
        page.keyboard().press(key);
        page.waitForCondition(() -> pages > before);
    }

    /// Waits until nothing more is asked of the shop.
    void quiet() {
        page.waitForCondition(() -> asked.isEmpty());
    }

    /// The number of the order whose page this is.
    String orderNumber() {
        return path().replaceAll(".*/order/([^?]+)\\?.*", "$1");
    }

    void type(String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }

    void choose(String name, String value) {
        page.locator("select[name='" + name + "']").selectOption(value);
    }

    void tick(String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
    }

    /// Nothing scrolls sideways here.
    void fits() {
        Object excess = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) excess).intValue()).as("sideways at %s", path()).isLessThan(1);
    }

    /// Everybody can use this page, and it fits.
    void usable() {
        fits();
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            found.add(rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
        assertThat(found).as("axe at %s", path()).isEmpty();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void nothingWentWrong() {
        assertThat(trouble).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
