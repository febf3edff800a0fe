package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A shopper in Dubai, who reads from right to left and whose card is refused at first.
@Tag("browser")
@ShopTest(demo = true)
class ArabicShopperTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;
    @Autowired Orders orders;

    @Test
    void isRefusedWithAdviceLosesNothingAndThenBuysOnce() {
        Merchant merchant = new Merchant(shop);
        long before = placed();
        try (Chromium chromium = new Chromium();
                Visitor shopper = new Visitor(chromium.visitor("ar-AE", 390, false, true), port)) {
            shopper.open("/ar-ae/p/halt-backpack");
            assertThat(shopper.at("html").getAttribute("dir")).isEqualTo("rtl");
            shopper.press("#add");
            shopper.press("a.btn.big");
            fillsInTheAddress(shopper);
            shopper.choose("token.demo-card", "decline-funds");
            shopper.press("#place");

            assertThat(shopper.path()).isEqualTo("/ar-ae/checkout");
            assertThat(shopper.text(".msg.bad")).containsPattern("\\p{IsArabic}{3,}");
            assertThat(shopper.at(".msg.bad").innerText()).doesNotContainPattern("[A-Za-z]{3,}");
            assertThat(shopper.at("[name=name]").inputValue()).isEqualTo("ليلى حداد");
            assertThat(shopper.at("[name=region]").inputValue()).isEqualTo("DU");
            assertThat(shopper.at("[name=line2]").inputValue()).isEqualTo("برج ٢، شقة ١٤");
            assertThat(shopper.at("[name='token.demo-card']").inputValue())
                    .isEqualTo("decline-funds");
            shopper.usable();

            shopper.choose("token.demo-card", "approve");
            shopper.press("#place");
            assertThat(shopper.path()).startsWith("/ar-ae/order/");
            shopper.usable();
            Order order = merchant.order(shopper.orderNumber());
            assertThat(order.payment()).isEqualTo(PaymentStanding.PAID);
            assertThat(placed()).isEqualTo(before + 1);
            shopper.nothingWentWrong();
        }
    }

    @Test
    void paysAtTheDoorInTheDark() {
        Merchant merchant = new Merchant(shop);
        try (Chromium chromium = new Chromium();
                Visitor shopper = new Visitor(chromium.visitor("ar-AE", 1280, true, true), port)) {
            shopper.open("/ar-ae/p/halt-backpack");
            shopper.press("#add");
            shopper.press("a.btn.big");
            fillsInTheAddress(shopper);
            shopper.tick("payment", "cod");
            shopper.press("#place");
            assertThat(shopper.path()).startsWith("/ar-ae/order/");
            assertThat(merchant.order(shopper.orderNumber()).payment())
                    .isEqualTo(PaymentStanding.DUE_ON_DELIVERY);
            shopper.usable();
            shopper.nothingWentWrong();
        }
    }

    private long placed() {
        return orders.countByState().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void fillsInTheAddress(Visitor shopper) {
        Guest.of("ae").fillsIn(shopper);
        shopper.at("#checkout details.fold summary").click();
        shopper.type("line2", "برج ٢، شقة ١٤");
    }
}
