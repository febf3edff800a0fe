package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.orders.Order;
import io.portolan.orders.PaymentStanding;
import io.portolan.shipping.Phase;
import io.portolan.testing.ShopTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A shopper in Tokyo with a telephone in the hand.
@Tag("browser")
@ShopTest(demo = true)
class JapanesePhoneTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;

    @Test
    void buysInYenAndNoPageScrollsSideways() {
        Merchant merchant = new Merchant(shop);
        try (Chromium chromium = new Chromium();
                Visitor shopper = new Visitor(chromium.phone("ja-JP"), port)) {
            shopper.open("/ja-jp/");
            shopper.fits();
            shopper.at(".menu-open").tap();
            shopper.tap("#nav a[href='%s']".formatted(Visitor.way("/ja-jp/c/バッグ")));
            shopper.fits();
            shopper.tap(".card a[href='%s']".formatted(Visitor.way("/ja-jp/p/ハルト-バックパック")));
            shopper.fits();
            shopper.tap("#add");
            shopper.page().waitForCondition(() -> "1".equals(shopper.text("[data-bag]")));
            shopper.fits();
            shopper.tap("a.btn.big");

            Guest.of("jp").fillsIn(shopper);
            shopper.usable();
            String total = shopper.text(".paybar strong");
            shopper.tick("payment", "demo-redirect");
            shopper.pressOnTo("/demo/bank/pay/", "#place");
            shopper.usable();
            shopper.pressOnTo("/ja-jp/order/", "button[value=approve]");

            assertThat(shopper.path()).startsWith("/ja-jp/order/");
            assertThat(shopper.text(".bill .total")).contains(total);
            shopper.usable();
            Order order = merchant.order(shopper.orderNumber());
            assertThat(order.payment()).isEqualTo(PaymentStanding.PAID);
            assertThat(order.total().currency().code()).isEqualTo("JPY");
            assertThat(Money.of(order.total().minor(), "JPY")).isEqualTo(order.total());
            assertThat(total.replaceAll("\\D", ""))
                    .isEqualTo(String.valueOf(order.total().minor()));

            merchant.dispatches(order);
            merchant.waitsUntil(Phase.DELIVERED, order);
            shopper.page().reload();
            assertThat(shopper.at(".stages li.done").count()).isEqualTo(6);
            shopper.usable();
            shopper.open("/ja-jp/track");
            shopper.usable();
            shopper.nothingWentWrong();
        }
    }
}
