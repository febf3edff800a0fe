package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PieceRefunds;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From the look at a refund to the claim that was sent.
@ShopTest(demo = true)
class ClaimPagesTest {

    private static final String OAKLAND =
            """
            {"email":"lou.ames@example.com","name":"Lou Ames","line1":"12 Grand Ave",
             "region":"CA","postcode":"94610","city":"Oakland","country":"US",
             "phone":"+15105550100"}
            """;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Orders orders;
    @Autowired PieceRefunds refunds;

    private Guests guests;
    private String owner;

    @BeforeEach
    void comesIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @Test
    void dutyOfGoodsThatCameBackWaitsToBeClaimedUntilSomebodySaysItWasSent() throws Exception {
        Order order = bought();
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        String wish = "line.1=1&case=return&delivery=on";
        HttpResponse<String> look = guests.get(pieces + "?" + wish, owner);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body())
                .contains("You get back", "us.refund.duty", "drawback claim", "Lost")
                .contains("https://www.legalfix.com/");
        HttpResponse<String> sent = guests.post(pieces, owner, wish + "&key=" + UUID.randomUUID());
        assertThat(sent.headers().firstValue("location").orElseThrow()).endsWith("said=refunded");

        PieceRefund refund = refunds.of(order.id()).getFirst();
        assertThat(refund.settled()).isNotEmpty();
        assertThat(guests.get("/admin/orders/" + order.number(), owner).body())
                .contains("Sent back by the buyer: 1 × OST-MIL-36-OAT", " to claim until ");
        assertThat(guests.get("/admin/claims", owner).body())
                .contains(order.number(), "U.S. Customs and Border Protection");
        String done = "/admin/claims/" + refund.refund() + "/sent";
        assertThat(guests.post(done, owner, "").statusCode()).isEqualTo(303);
        assertThat(guests.post(done, owner, "").statusCode()).isEqualTo(404);
        assertThat(guests.get("/admin/claims", owner).body()).doesNotContain(order.number());
        assertThat(guests.get("/admin/audit", owner).body())
                .contains("Claim for duty and tax sent");
    }

    @Test
    void goodsThatStayWithTheBuyerOpenNoClaim() throws Exception {
        Order order = bought();
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        guests.post(pieces, owner, "line.1=1&case=price-cut&key=" + UUID.randomUUID());
        assertThat(guests.get("/admin/claims", owner).body()).doesNotContain(order.number());
        assertThat(guests.get("/admin/orders/" + order.number(), owner).body())
                .contains("The buyer keeps them: 1 × OST-MIL-36-OAT", " lost");
        assertThat(guests.get("/admin/claims", guests.token("viewer", "en")).statusCode())
                .isEqualTo(403);
    }

    private Order bought() {
        Shopper shopper = new Shopper(port);
        String cart = shopper.readyCart("us", "OST-MIL-36-OAT", 2, OAKLAND);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return orders.byNumber(placed.text("/order/number")).orElseThrow();
    }
}
