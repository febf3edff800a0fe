package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;
import io.portolan.shipping.Phase;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A guest in Germany whose browser runs no script, from the first page to the customs office.
@Tag("browser")
@ShopTest(demo = true)
class GermanGuestTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;

    @Test
    void buysWithoutAScriptAndFollowsTheParcelThroughCustoms() {
        Merchant merchant = new Merchant(shop);
        try (Chromium chromium = new Chromium();
                Visitor guest = new Visitor(chromium.visitor("de-DE", 390, false, false), port)) {
            findsABackpack(guest);
            putsItInTheBagWithACoupon(guest);
            String total = seesDutyAndTaxBeforeTheClick(guest);
            paysOnTheBanksPage(guest);

            assertThat(guest.path()).startsWith("/de-de/order/");
            assertThat(guest.text("h1")).startsWith("Kommt ");
            assertThat(guest.text(".bill .total")).contains(total);
            Order order = merchant.order(guest.orderNumber());
            assertThat(order.payment()).isEqualTo(PaymentStanding.PAID);
            assertThat(order.bill().coupon()).isEqualTo("WELCOME10");

            merchant.dispatches(order);
            merchant.waitsUntil(Phase.CUSTOMS, order);
            findsTheOrderAgainByAMailedCode(guest, merchant, order);

            assertThat(guest.text(".log")).contains("Zoll");
            assertThat(merchant.order(order.number()).state()).isEqualTo(OrderState.DISPATCHED);
            guest.fits();
            guest.nothingWentWrong();
        }
    }

    @Test
    void isAskedByTheBankAndBuysOnce() {
        Merchant merchant = new Merchant(shop);
        try (Chromium chromium = new Chromium();
                Visitor guest = new Visitor(chromium.visitor("de-DE", 1280, false, false), port)) {
            guest.open("/de-de/p/halt-backpack");
            guest.press("#add");
            guest.press("a.btn.big");
            Guest.of("de").fillsIn(guest);
            guest.choose("token.demo-card", "needs-action");
            guest.pressOnTo("/demo/bank/pay/", "#place");
            guest.pressOnTo("/de-de/order/", "button[value=decline]");

            assertThat(guest.text("h1")).isEqualTo("Die Zahlung kam nicht zustande");
            Order order = merchant.order(guest.orderNumber());
            guest.press("main a.btn");
            assertThat(guest.path()).isEqualTo("/de-de/checkout");
            assertThat(guest.at("[name=line1]").inputValue()).isEqualTo("Torstraße 14");
            guest.choose("token.demo-card", "needs-action");
            guest.pressOnTo("/demo/bank/pay/", "#place");
            guest.pressOnTo("/de-de/order/", "button[value=approve]");

            assertThat(guest.orderNumber()).isEqualTo(order.number());
            assertThat(merchant.order(order.number()).payment()).isEqualTo(PaymentStanding.PAID);
            guest.open("/de-de/cart");
            assertThat(guest.at(".lines > li").count()).isZero();
            guest.nothingWentWrong();
        }
    }

    private static void findsABackpack(Visitor guest) {
        guest.open("/de-de/");
        guest.type("q", "Rucksack");
        guest.press(".find button");
        guest.fits();
        guest.press("main .card a[href='/de-de/p/halt-rucksack']");
        Locator other = guest.at("[name='o.colour']:not(:checked)").first();
        String colour = other.getAttribute("value");
        other.check(new Locator.CheckOptions().setForce(true));
        guest.press("button[formmethod=get].quiet");
        assertThat(guest.at("[name='o.colour']:checked").getAttribute("value")).isEqualTo(colour);
        assertThat(guest.text(".landed")).contains("Zoll");
    }

    private static void putsItInTheBagWithACoupon(Visitor guest) {
        guest.press("#add");
        assertThat(guest.at(".lines > li").count()).isEqualTo(1);
        guest.at("aside summary").click();
        guest.type("code", "welcome10");
        guest.press("form[action$='/coupon'] button");
        assertThat(guest.text("aside")).contains("WELCOME10");
        guest.fits();
        guest.press("a.btn.big");
    }

    private static String seesDutyAndTaxBeforeTheClick(Visitor guest) {
        Guest.of("de").fillsIn(guest);
        guest.press("noscript button, button.quiet[value=update]");
        assertThat(guest.at("[name=name]").inputValue()).isEqualTo("Jonas Behrend");
        String costs = guest.text(".recap");
        assertThat(costs).contains("Zoll", "Mehrwertsteuer, 19 %", "WELCOME10");
        guest.fits();
        String total = guest.text(".recap .total td");
        assertThat(guest.text("#place")).contains(total);
        return total;
    }

    private static void paysOnTheBanksPage(Visitor guest) {
        guest.tick("payment", "demo-redirect");
        guest.pressOnTo("/demo/bank/pay/", "#place");
        assertThat(guest.text("h1")).isNotEmpty();
        guest.fits();
        guest.pressOnTo("/de-de/order/", "button[value=approve]");
    }

    private static void findsTheOrderAgainByAMailedCode(
            Visitor guest, Merchant merchant, Order order) {
        guest.page().context().clearCookies();
        guest.open("/de-de/track");
        guest.type("number", order.number());
        guest.type("email", Guest.of("de").email());
        guest.press("main form button");
        guest.type("code", merchant.mailedCode(order));
        guest.press("main form button");
        assertThat(guest.path()).startsWith("/de-de/order/" + order.number());
    }
}
