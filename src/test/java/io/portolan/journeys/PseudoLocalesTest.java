package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.portolan.catalog.Catalog;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.legal.LegalKind;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.testing.ShopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The shop in languages longer than any and written the other way round: what is not from a bundle
/// shows, what is cut shows, and nothing scrolls sideways.
@Tag("browser")
@ShopTest(demo = true)
@Import(PseudoMarkets.class)
class PseudoLocalesTest {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/c/bags",
                    "/c/bags?stock=now",
                    "/c/kitchen?a.dishwasher=yes",
                    "/collections",
                    "/collections/made-for-rain",
                    "/search?q=lamp",
                    "/search?q=xyzzy",
                    "/p/halt-backpack",
                    "/p/squall-raincoat",
                    "/cart",
                    "/checkout",
                    "/track",
                    "/help/returns",
                    "/nothing-here");
    private static final List<String> SAMPLED = List.of("/checkout");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// Words that stand on a page without brackets around them, and the parts that hold a text of
    /// the merchant's or the names of markets in their own languages.
    private static final String LITERALS =
            """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const parent = node.parentElement;
                if (parent.closest('script, style, noscript, .markets, article, .logo, option')) continue;
                let text = node.textContent;
                for (let was = ''; was !== text;) { was = text; text = text.replace(/⟦[^⟦⟧]*⟧/g, ' '); }
                text = text.replace(/[\\u2066-\\u2069\\u202a-\\u202e]/g, '').replace(/\\s+/g, ' ').trim();
                if (/[A-Za-z]{2}/.test(text)) found.push(text);
              }
              for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], img[alt]')) {
                for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
                  const text = element.getAttribute(name);
                  if (text && /[A-Za-z]{2}/.test(text) && !text.includes('⟦')) found.push(text);
                }
              }
              return found;
            }
            """;

    /// Boxes that hide a part of their text: neither shown whole nor scrolled to.
    private static final String CUT =
            """
            () => [...document.querySelectorAll('body *')].filter(element => {
              const style = getComputedStyle(element);
              if (!element.clientWidth || element.closest('.vh, svg, [hidden], .iconlink')) return false;
              const hides = way => way === 'hidden' || way === 'clip';
              return element.textContent.trim()
                && ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
                  || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
                  || (element.matches('button, .btn') && element.scrollWidth > element.clientWidth + 1));
            }).map(element => element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 60))
            """;

    private static final Pattern OWN_FORM =
            Pattern.compile(
                    "[A-Z]{0,3}[¥$£€]|\\b[A-Z]{2} [SMLX]+\\b"
                            + "|\\b(EUR|USD|JPY|AED|GBP|BRL|AUD|SGD|OS-\\d+|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[0-9]{5})\\b"
                            + "|\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b"
                            + "|\\b(AM|PM)\\b|\\p{IsArabic}+");
    private static final Pattern PARTS = Pattern.compile("[·,:;©()/.\\d]");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2}");

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Catalog catalog;
    @Autowired Stock stock;
    @Autowired Markets markets;
    @Autowired LegalTexts legal;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void everyPageIsWholeInLongWords() {
        look("en-xa-de", 320, false, false);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageIsWholeWrittenFromTheRight() {
        look("ar-xb-us", 320, true, false);
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("full")
    void everyPageIsWholeInEveryMarketAndWidth() {
        // Each look buys one, and the demo shop has two dozen.
        stock.receive(Sku.of("OST-HLT-14-PET"), 60, "received", "pseudo-locales");
        for (String market : List.of("de", "us", "jp", "ae")) {
            for (String language : List.of("en-xa", "ar-xb")) {
                for (int width : new int[] {320, 390, 768, 1280}) {
                    look(language + "-" + market, width, width != 390, true);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherCountryAsksOtherFieldsInItsOwnOrder() {
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext visitor = chromium.visitor("en-US", 390, false, script)) {
                Page page = visitor.newPage();
                fill(page, "en-de");
                page.navigate(at("en-de", "/checkout"));
                assertThat(asked(page)).endsWith("line1", "postcode", "city");
                choose(page, "HU", script, "city,line1,postcode");
                assertThat(asked(page)).endsWith("city", "line1", "postcode");
                assertThat(page.locator("#name-h").count()).isEqualTo(1);
                choose(page, "IT", script, "line1,postcode,city,region");
                assertThat(asked(page)).endsWith("line1", "postcode", "city", "region");
                assertThat(page.locator("#region option").count()).isGreaterThan(100);
                if (script) assertThat(page.locator(".field.bad").count()).isZero();
            }
        }
    }

    private static List<String> asked(Page page) {
        return page.locator("[data-swap=fields] .field :is(input, select)").all().stream()
                .map(field -> String.valueOf(field.getAttribute("name")))
                .toList();
    }

    private static void choose(Page page, String country, boolean script, String order) {
        page.locator("#country").selectOption(country);
        if (!script) page.locator("button.vh[value=update]").dispatchEvent("click");
        page.waitForCondition(() -> String.join(",", asked(page)).endsWith(order));
    }

    private void look(String place, int width, boolean axe, boolean thorough) {
        try (BrowserContext visitor = chromium.visitor("en-US", width, false, true)) {
            Page page = visitor.newPage();
            fill(page, place);
            String known = known(place);
            for (String path : PAGES) {
                page.navigate(at(place, path));
                boolean sampled = SAMPLED.contains(path) || thorough;
                inspect(page, place + path + " " + width, known, axe && sampled);
            }
            page.navigate(at(place, "/checkout"));
            page.locator("#place").click();
            page.waitForLoadState();
            inspect(page, place + "/checkout with faults " + width, known, axe && thorough);
            order(page, place);
            inspect(page, place + "/order " + width, known, axe && thorough);
        }
    }

    /// The rest of the way: what a guest of this market types, and the order's page.
    private void order(Page page, String place) {
        Guest guest = Guest.of(place);
        guest.typed().forEach((field, text) -> page.locator("#" + field).fill(text));
        guest.chosen().forEach((field, code) -> page.locator("#" + field).selectOption(code));
        page.locator("form[data-checkout] button.vh[value=update]").dispatchEvent("click");
        page.waitForLoadState();
        page.locator("#place").click();
        page.waitForURL("**/order/**");
    }

    private void inspect(Page page, String where, String known, boolean axe) {
        page.evaluate("() => document.querySelector('.banner')?.remove()");
        Object excess = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (((Number) excess).intValue() > 0) wrong.add(where + " scrolls sideways by " + excess);
        for (Object text : (List<?>) page.evaluate(LITERALS)) {
            if (!isData(String.valueOf(text), known)) {
                wrong.add(where + " has words from no bundle: " + text);
            }
        }
        for (Object text : (List<?>) page.evaluate(CUT)) wrong.add(where + " cuts " + text);
        if (!axe) return;
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            wrong.add(where + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
    }

    /// Whether each part of it is an amount, a date, an order's number or somebody's own words.
    private static boolean isData(String text, String known) {
        String said = OWN_FORM.matcher(text).replaceAll(" ");
        return PARTS.splitAsStream(said)
                .map(PseudoLocalesTest::plain)
                .filter(part -> LETTERS.matcher(part).find())
                .allMatch(known::contains);
    }

    /// Legal texts are the merchant's own, in another language where there is none in this one.
    private String legal(String place) {
        Market market = markets.require(place.substring(place.lastIndexOf('-') + 1));
        return market.languages().stream()
                .flatMap(
                        language ->
                                Stream.of(LegalKind.values())
                                        .map(kind -> legal.inForce(market, kind, language)))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /// All that the merchant and the guest wrote, and the names that are the same everywhere.
    private String known(String place) {
        return plain(
                catalog.snapshot().products().toString()
                        + catalog.snapshot().categories()
                        + catalog.snapshot().collections()
                        + catalog.snapshot().types()
                        + catalog.snapshot().sizeGuides()
                        + Guest.of(place)
                        + legal(place)
                        + markets.all()
                        + " Ostro China Germany Austria Hungary Italy Dubai Returns English"
                        + " Pseudo-Accents");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private void fill(Page page, String place) {
        page.navigate(at(place, "/p/halt-backpack"));
        page.locator("#add").click();
        page.waitForURL("**/cart?*");
    }

    private String at(String place, String path) {
        return "http://127.0.0.1:" + port + "/" + place + path;
    }
}
