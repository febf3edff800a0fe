package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.portolan.kernel.Language;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.StoredMarket;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import io.portolan.platform.web.Caller;
import io.portolan.staff.Invitations;
import io.portolan.staff.Invitations.Acceptance;
import io.portolan.staff.Sessions;
import io.portolan.testing.ShopTest;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A merchant opens a market that the shop did not come with, and somebody there buys.
@Tag("browser")
@ShopTest(demo = true)
class NewMarketTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;
    @Autowired Invitations invitations;
    @Autowired MarketChanges changes;
    @Autowired Orders orders;
    @Autowired LegalTexts texts;

    /// Its order stays, so the market does too; nobody can shop there any more.
    @AfterEach
    void close() {
        StoredMarket stored = changes.stored("hk").orElse(null);
        if (stored == null) return;
        changes.replace(stored.market().but().open(false).make(), stored.version());
    }

    @Test
    void hongKongIsMadeCompletedOpenedAndBoughtIn() {
        try (Chromium chromium = new Chromium()) {
            try (Visitor merchant = owner(chromium)) {
                makesHongKong(merchant);
                completes(merchant);
                merchant.nothingWentWrong();
            }
            try (Visitor shopper = new Visitor(chromium.visitor("en-HK", 390, false, true), port)) {
                Order order = buys(shopper, "/en-hk/p/halt-backpack");
                assertThat(order.total().currency().code()).isEqualTo("HKD");
                assertThat(shopper.text(".bill .total")).contains("HKD");
                List<UUID> agreed = orders.agreedTexts(order.id());
                assertThat(texts.issues(agreed)).hasSize(7);
                shopper.press("a[href*='/terms?t=']");
                assertThat(shopper.text("h1")).isEqualTo("Terms of this order");
                assertThat(shopper.at("details.fold").count()).isEqualTo(7);
                shopper.usable();
                shopper.nothingWentWrong();
            }
        }
    }

    @Test
    void aBrazilianPaysEverythingBeforeTheDoorAndReadsTheLawOfBrazil() {
        try (Chromium chromium = new Chromium();
                Visitor shopper = new Visitor(chromium.visitor("pt-BR", 390, false, true), port)) {
            Order order = buys(shopper, "/pt-br-br/p/halt-backpack");
            assertThat(order.total().currency().code()).isEqualTo("BRL");
            assertThat(order.bill().taxIncluded()).isTrue();
            assertThat(order.bill().totals().duty().minor()).isPositive();
            assertThat(order.bill().totals().tax().minor()).isPositive();
            shopper.press("a[href*='/terms?t=']");
            assertThat(shopper.at("main").textContent())
                    .contains("artigo 49 do Código de Defesa do Consumidor", "até 7 dias");
            shopper.usable();
            shopper.nothingWentWrong();
        }
    }

    private static void makesHongKong(Visitor merchant) {
        merchant.open("/admin/markets/new");
        merchant.type("name", "Hong Kong");
        merchant.type("countries", "HK");
        merchant.type("languages", "en, zh-CN");
        merchant.type("zone", "Asia/Hong_Kong");
        merchant.type("currency", "HKD");
        merchant.type("free", "1500");
        merchant.at("select[name=list]").selectOption("");
        merchant.press("#bar button[value=save]");
        assertThat(merchant.path()).isEqualTo("/admin/markets/hk?said=saved");
        assertThat(merchant.text("#gaps"))
                .contains("A way to send to HK", "legal text “Terms” in English")
                .doesNotContain("reference/rules", "tariff", "exchange rate", "address form");
        merchant.at("[name=open]").check();
        merchant.press("#bar button[value=save]");
        assertThat(merchant.text("[role=alert]")).contains("cannot open");
    }

    private static void completes(Visitor merchant) {
        merchant.open("/admin/markets/hk/texts");
        merchant.press("main form button");
        assertThat(merchant.text("[role=status]")).contains("14 samples written");
        merchant.open("/admin/markets/hk/sending");
        assertThat(merchant.text("main")).contains("at today’s rate");
        merchant.type("steps-economy", "3 kg = 45\n8000 g = 90.50");
        merchant.press("#bar button[value=save]");
        assertThat(merchant.text("[role=status]")).contains("Saved");
        assertThat(merchant.at("[name=steps-economy]").inputValue())
                .isEqualTo("3000 g = 45.00\n8000 g = 90.50");
        merchant.usable();
        merchant.open("/admin/markets/hk");
        assertThat(merchant.at("#gaps").count()).isZero();
        merchant.at("[name=open]").check();
        merchant.press("#bar button[value=save]");
        assertThat(merchant.path()).isEqualTo("/admin/markets/hk?said=saved");
    }

    private Order buys(Visitor shopper, String product) {
        shopper.open(product);
        shopper.press("#add");
        shopper.press("a.btn.big");
        String place = product.substring(1, product.indexOf("/p/"));
        Guest.of(place).fillsIn(shopper);
        shopper.press("#place");
        assertThat(shopper.path()).startsWith("/" + place + "/order/");
        Order order = new Merchant(shop).order(shopper.orderNumber());
        assertThat(order.payment()).isEqualTo(PaymentStanding.PAID);
        return order;
    }

    private Visitor owner(Chromium chromium) {
        BrowserContext context = chromium.visitor("en-GB", 1280, false, true);
        context.addCookies(
                List.of(new Cookie(Sessions.COOKIE, token()).setUrl("http://localhost:" + port)));
        return new Visitor(context, port);
    }

    private String token() {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        Acceptance joined =
                invitations.accept(
                        invitations.invite("owner", owner),
                        new Invitations.NewMember(
                                "p" + UUID.randomUUID() + "@example.com",
                                "Li Wei",
                                "a quiet harbour",
                                Language.of("en"),
                                ZoneOffset.UTC),
                        InetAddress.getLoopbackAddress(),
                        "test");
        return ((Acceptance.Joined) joined).token();
    }
}
