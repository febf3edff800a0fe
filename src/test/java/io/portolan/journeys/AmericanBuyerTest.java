package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.orders.Order;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A buyer in the United States, whose tax is known once the state is.
@Tag("browser")
@ShopTest(demo = true)
class AmericanBuyerTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;

    @Test
    void seesTheTaxOfTheStateAndBuysAtThatTotalByOnePressWithoutAScript() {
        try (Chromium chromium = new Chromium();
                Visitor buyer = new Visitor(chromium.visitor("en-US", 1280, false, false), port)) {
            toTheCheckout(buyer);
            assertThat(buyer.at("#place").getAttribute("value")).isEqualTo("update");
            String untaxed = buyer.text(".recap .total td");
            Guest.of("us").fillsIn(buyer);
            buyer.press("#place");
            assertThat(buyer.at("[name=line1]").inputValue()).isEqualTo("3250 18th Street");
            assertThat(buyer.text(".recap .total td")).isNotEqualTo(untaxed);
            buysAtTheTotalShown(buyer);
        }
    }

    @Test
    void seesTheTaxAsSoonAsTheStateIsChosen() {
        try (Chromium chromium = new Chromium();
                Visitor buyer = new Visitor(chromium.visitor("en-US", 1280, false, true), port)) {
            toTheCheckout(buyer);
            String untaxed = buyer.text(".recap .total td");
            buyer.choose("region", "CA");
            buyer.quiet();
            buyer.page().waitForCondition(() -> !buyer.text(".recap .total td").equals(untaxed));
            String californian = buyer.text(".recap .total td");
            buyer.choose("region", "OR");
            buyer.page().waitForCondition(() -> buyer.text(".recap .total td").equals(untaxed));
            buyer.choose("region", "CA");
            buyer.page().waitForCondition(() -> buyer.text(".recap .total td").equals(californian));
            Guest.of("us").fillsIn(buyer);
            buyer.at("[name=postcode]").blur();
            buyer.quiet();
            buyer.usable();
            buysAtTheTotalShown(buyer);
        }
    }

    private void toTheCheckout(Visitor buyer) {
        buyer.open("/en-us/p/halt-backpack");
        buyer.press("#add");
        buyer.press("a.btn.big");
    }

    private void buysAtTheTotalShown(Visitor buyer) {
        String total = buyer.text(".recap .total td");
        assertThat(buyer.text("#place")).contains(total);
        buyer.press("#place");
        assertThat(buyer.path()).startsWith("/en-us/order/");
        Order order = new Merchant(shop).order(buyer.orderNumber());
        assertThat(order.total().major().toPlainString())
                .isEqualTo(total.replaceAll("[^0-9.]", ""));
        assertThat(order.bill().totals().tax().isZero()).isFalse();
        buyer.nothingWentWrong();
    }
}
