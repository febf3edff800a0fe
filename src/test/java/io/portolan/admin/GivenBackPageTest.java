package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class GivenBackPageTest {

    private static final String BERLIN =
            """
            {"email":"ida.kern@example.de","name":"Ida Kern","line1":"Torstraße 14",
             "postcode":"10119","city":"Berlin","country":"DE","phone":"+4930123456"}
            """;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Orders orders;

    @Test
    void anOrderWhoseMoneyAllWentBackBeforeItWasSentAsksToBeCancelledNotSent() throws Exception {
        Guests guests = new Guests(invitations, port);
        String owner = guests.token("owner", "en");
        Shopper shopper = new Shopper(port);
        String cart = shopper.readyCart("de", "OST-MIL-36-OAT", 1, BERLIN);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        Order order = orders.byNumber(placed.text("/order/number")).orElseThrow();
        String page = "/admin/orders/" + order.number();
        assertThat(guests.get(page, owner).body()).contains("Send the parcel with");

        String sum = order.total().major().toPlainString();
        String form = "amount=" + sum + "&reason=goodwill&key=" + UUID.randomUUID();
        assertThat(guests.post(page + "/refund", owner, form).statusCode()).isEqualTo(303);

        assertThat(guests.get(page, owner).body())
                .contains("All of the money went back", "Cancel the order")
                .doesNotContain("Send the parcel with");
    }
}
