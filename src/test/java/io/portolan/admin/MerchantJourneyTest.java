package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.portolan.journeys.Chromium;
import io.portolan.kernel.Language;
import io.portolan.platform.facts.FactsRead;
import io.portolan.platform.text.Words;
import io.portolan.platform.time.ShopClock;
import io.portolan.platform.web.Caller;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A day at the merchant's desk in a real browser, from the one-time link to the last cent back; in
/// English with scripts, in Chinese without.
@Tag("browser")
@ShopTest(demo = true)
class MerchantJourneyTest {

    private static final String LEIPZIG =
            """
            {"email":"greta.lindqvist@example.de","name":"Greta Lindqvist",
             "line1":"Karl-Heine-Straße 61","postcode":"04229","city":"Leipzig","country":"DE",
             "phone":"+4934112345678"}
            """;

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired ShopClock clock;
    @Autowired JdbcClient db;
    @Autowired ApplicationContext shop;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"en, true", "zh-CN, false"})
    void sendsWatchesAndRefundsAnOrder(String language, boolean script) {
        String number = bought();
        try (BrowserContext browser = chromium.visitor(language, 1440, false, script)) {
            Day day = new Day(browser, Shell.words(Language.of(language)), number);
            day.comesInByTheLink();
            day.findsTheOrderOnTheHomePage();
            day.seesTheAddressForAPurpose();
            day.sendsTheParcel();
            day.watchesItArrive();
            day.refundsAPart();
            day.refundsAPieceAfterALook();
            day.refundsTheRest();
            day.readsTheMails();
        }
    }

    private String bought() {
        Shopper shopper = new Shopper(port);
        String cart = shopper.readyCart("de", "OST-MIL-36-OAT", 2, LEIPZIG);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return placed.text("/order/number");
    }

    private final class Day {

        private final Page page;
        private final Words words;
        private final String number;
        private final String order;

        Day(BrowserContext browser, Words words, String number) {
            this.page = browser.newPage();
            this.words = words;
            this.number = number;
            this.order = "/admin/orders/" + number;
        }

        void comesInByTheLink() {
            Caller owner =
                    new Caller(
                            Caller.Kind.STAFF,
                            UUID.randomUUID(),
                            "Owner",
                            Set.of("*"),
                            Language.of("en"),
                            ZoneOffset.UTC);
            String code = invitations.invite("owner", owner);
            visit("/admin/welcome?code=" + code);
            page.fill("#name", "Li Wei");
            page.fill("#email", "li" + UUID.randomUUID() + "@example.com");
            page.fill("#password", Guests.PASSWORD);
            page.click("button.btn-primary");
            assertThat(page.url()).endsWith("/admin");
            assertThat(page.getAttribute("html", "lang")).isEqualTo(words.language().tag());
            APIResponse again = page.request().get(url("/admin/welcome?code=" + code));
            assertThat(again.status()).as("the link works once").isEqualTo(410);
        }

        void findsTheOrderOnTheHomePage() {
            Locator need = page.locator("tr", has(words.of("need.dispatch")));
            need.locator("a.btn").click();
            page.click("a[href='" + order + "']");
            assertThat(page.textContent("h1")).isEqualTo(number);
        }

        void seesTheAddressForAPurpose() {
            assertThat(page.content()).doesNotContain("Greta", "Karl-Heine-Straße 61");
            page.selectOption("#purpose", "customs");
            page.click("#customer button");
            page.waitForSelector("#customer .st.act");
            assertThat(page.textContent("#customer"))
                    .contains("Greta Lindqvist", "Karl-Heine-Straße 61", "+4934112345678");
            visit("/admin/audit?action=order.unmask");
            assertThat(page.textContent("tbody tr >> nth=0"))
                    .contains("Li Wei", number, words.of("purpose.customs"));
            visit(order);
            assertThat(page.content()).doesNotContain("Greta");
        }

        void sendsTheParcel() {
            page.click("section.next button.btn-primary");
            assertThat(page.url()).contains("said=dispatched");
            assertThat(page.textContent("#timeline")).contains(label(db, number));
            String label = page.getAttribute("a[href$='label.pdf']", "href");
            APIResponse pdf = page.request().get(url(label));
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }

        void watchesItArrive() {
            for (int days = 0; days < 14 && !arrived(); days++) {
                visit("/admin/clock");
                Instant before = clock.instant();
                page.click("button[value='24']");
                assertThat(page.textContent("[role=status]")).isNotBlank();
                carrierWasAsked(before.plus(Duration.ofDays(1)));
            }
            assertThat(arrived()).as("delivered").isTrue();
            assertThat(page.textContent("#timeline"))
                    .contains(said("event.carrier.parcel-customs"))
                    .contains(said("event.carrier.parcel-delivered"))
                    .contains(words.of("mail.parcel-customs"));
            page.click("#timeline a.chip[href*='source=carrier']");
            page.waitForSelector("#timeline a.chip[href*='source=carrier'][aria-current]");
            assertThat(page.textContent("#timeline"))
                    .contains(said("event.carrier.parcel-customs"))
                    .doesNotContain(words.of("mail.parcel-customs"));
        }

        private boolean arrived() {
            visit(order);
            return page.locator(".steps-p li.done").count() == 5;
        }

        void refundsAPart() {
            refuses("0", words.of("order.refund.unread"));
            refuses("12,345", words.of("order.refund.unread"));
            refuses("1.000,00", words.of("order.refund.unread"));
            refuses("1e2", words.of("order.refund.unread"));
            refuses("EUR 5", words.of("order.refund.unread"));
            refuses("100000", words.of("order.refund.toomuch").split("[:：]", 2)[0]);
            assertThat(movements()).hasSize(1);

            visit(order);
            page.fill("#amount", "5,50");
            page.selectOption("#reason", "damaged");
            // The finger was quicker than the page: the same form, sent twice.
            FormData form =
                    FormData.create()
                            .set("key", page.inputValue("#refund form >> nth=0 >> [name=key]"))
                            .set("amount", "5,50")
                            .set("reason", "damaged");
            page.request().post(url(order + "/refund"), RequestOptions.create().setForm(form));
            page.click("#refund form >> nth=0 >> button");
            assertThat(page.url()).contains("said=refunded");
            assertThat(movements()).hasSize(2).last().asString().contains("−5.50");
            assertThat(page.textContent("aside")).contains(words.of("standing.part-refunded"));
        }

        private void refuses(String amount, String problem) {
            visit(order);
            page.fill("#amount", amount);
            page.selectOption("#reason", "goodwill");
            page.click("#refund form >> nth=0 >> button");
            assertThat(page.textContent("#refund .invalid-feedback")).as(amount).contains(problem);
            assertThat(page.inputValue("#amount")).as("what was typed").isEqualTo(amount);
            assertThat(page.inputValue("#reason")).isEqualTo("goodwill");
        }

        void refundsAPieceAfterALook() {
            look("0", "refused");
            assertThat(page.textContent("#pieces .invalid-feedback"))
                    .contains(words.of("order.refund.pieces.none"));
            assertThat(page.inputValue("#case")).isEqualTo("refused");
            look("1", "return");
            String sum = page.textContent("tfoot .buyer").strip();
            page.click("main form button");
            assertThat(page.url()).contains("said=refunded");
            assertThat(movements()).hasSize(3).last().asString().contains(sum);
            assertThat(page.textContent("tbody"))
                    .contains(words.of("order.line.gone", java.util.Map.of("count", 1)));
            assertThat(page.textContent("#timeline")).contains("1 × OST-MIL-36-OAT");
            page.navigate(url(order + "/pieces?line.1=2&case=return"));
            assertThat(page.textContent("#pieces .invalid-feedback"))
                    .as("two are not left")
                    .contains(words.of("order.refund.pieces.gone"));
            visit(order);
        }

        private void look(String pieces, String cause) {
            visit(order);
            page.click("#pieces summary");
            page.fill("#line-1", pieces);
            page.selectOption("#case", cause);
            page.locator("#pieces [name=delivery]").uncheck();
            page.click("#pieces button");
        }

        void refundsTheRest() {
            page.selectOption("#reason", "goods-back");
            page.click("#refund form >> nth=0 >> button");
            assertThat(page.url()).contains("said=refunded");
            assertThat(movements()).hasSize(4);
            assertThat(page.textContent("aside")).contains(words.of("standing.refunded"));
            assertThat(page.textContent("aside .total + .total")).contains("0.00");
            assertThat(page.textContent("#refund")).contains(words.of("order.refund.nothing"));
            visit("/admin/audit?action=payment.refund");
            assertThat(page.locator("tbody tr", has(words.of("refund.goods-back"))).count())
                    .isPositive();
        }

        void readsTheMails() {
            FactsRead.all(shop);
            visit("/dev/outbox");
            Locator mails = page.locator("tr", has(number));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                page.reload();
                                return mails.count() >= 8;
                            });
            assertThat(mails.locator("a[lang=de]").allTextContents())
                    .as("three refunds, each told once")
                    .filteredOn(title -> title.startsWith("Wir erstatten"))
                    .hasSize(3);
            mails.locator("a", new Locator.LocatorOptions().setHasText("Zoll")).first().click();
            String body = page.getAttribute("iframe.mail", "src");
            APIResponse letter = page.request().get(url(body));
            assertThat(letter.text()).contains("lang=\"de\"", "Zoll", number);
        }

        private java.util.List<String> movements() {
            return page.locator("[data-movement]").allTextContents();
        }

        /// What the words say before they name a place.
        private String said(String key) {
            return words.of(key, java.util.Map.of("where", "", "place", "", "why", ""));
        }

        private Page.LocatorOptions has(String text) {
            return new Page.LocatorOptions().setHasText(text);
        }

        private void visit(String path) {
            page.navigate(url(path));
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    /// Until the job that asks carriers ran by the turned clock, and its news are read.
    private void carrierWasAsked(Instant since) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                db.sql(
                                                        """
                                                        select count(*)
                                                          from platform.scheduled_task
                                                         where task_name = 'shipping.follow-parcels'
                                                           and last_success >= :since
                                                        """)
                                                .param("since", since.atOffset(ZoneOffset.UTC))
                                                .query(Long.class)
                                                .single()
                                        > 0);
        FactsRead.all(shop);
    }

    private static String label(JdbcClient db, String number) {
        return db.sql(
                        """
                        select tracking_number
                          from shipping.shipment
                         where order_number = :number
                        """)
                .param("number", number)
                .query(String.class)
                .single();
    }
}
