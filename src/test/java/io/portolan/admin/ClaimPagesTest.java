package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.portolan.inventory.Stock;
import io.portolan.kernel.ReturnCase;
import io.portolan.kernel.Sku;
import io.portolan.orders.DutyClaim;
import io.portolan.orders.DutyClaims;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PieceRefunds;
import io.portolan.orders.Settlement;
import io.portolan.shipping.DispatchOutcome;
import io.portolan.shipping.DispatchOutcome.Dispatched;
import io.portolan.shipping.Shipments;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final Pattern SEEN =
            Pattern.compile("name=\"(total|duties)\" value=\"([^\"]*)\"");

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Orders orders;
    @Autowired PieceRefunds refunds;
    @Autowired DutyClaims claims;
    @Autowired ClaimNeeds needs;
    @Autowired Shipments shipments;
    @Autowired Stock stock;

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
        HttpResponse<String> sent = guests.post(pieces, owner, wish + seen(order, wish));
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
    void aClaimIsPressingInItsLastWeekAndNoMoreWhenItIsTooLate() throws Exception {
        PieceRefund refund = refunded();
        LocalDate last =
                refund.settled().stream()
                        .map(Settlement::claim)
                        .filter(Objects::nonNull)
                        .map(Settlement.Claim::until)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<Long> open = pressing(last);
        guests.post("/admin/claims/" + refund.refund() + "/sent", owner, "");
        List<Long> sent = pressing(last);
        assertThat(IntStream.range(0, 4).mapToObj(i -> open.get(i) - sent.get(i)))
                .as("eight days before, seven, on the day, on the next")
                .containsExactly(0L, 1L, 1L, 0L);
    }

    private List<Long> pressing(LocalDate last) {
        return IntStream.of(-8, -7, 0, 1)
                .mapToObj(days -> needs.count(last.plusDays(days)))
                .toList();
    }

    @Test
    void whatNobodyClaimsGoesFromTheListAndStandsInTheAuditTrail() throws Exception {
        PieceRefund one = refunded();
        PieceRefund other = refunded();
        assertThat(claims.open(null, 1_000)).extracting(DutyClaim::refund).contains(one.refund());
        DutyClaim first = claims.open(null, 1).getFirst();
        assertThat(claims.open(first.refund(), 1_000))
                .extracting(DutyClaim::refund)
                .doesNotContain(first.refund())
                .containsAnyOf(one.refund(), other.refund());
        String dropped = "/admin/claims/" + one.refund() + "/dropped";
        HttpResponse<String> answer = guests.post(dropped, owner, "");
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("said=dropped");
        assertThat(guests.post(dropped, owner, "").statusCode()).isEqualTo(404);
        assertThat(claims.open(null, 1_000))
                .extracting(DutyClaim::refund)
                .doesNotContain(one.refund())
                .contains(other.refund());
        assertThat(guests.get("/admin/audit", owner).body())
                .contains("Claim for duty and tax dropped");
    }

    @Test
    void whatCameToSomethingElseSinceItWasSeenIsShownAgainAndNotSent() throws Exception {
        Order order = bought();
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        String wish = "line.1=1&case=return";
        String seen = seen(order, wish);
        HttpResponse<String> other = guests.post(pieces, owner, wish + "&delivery=on" + seen);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Something changed since you looked");
        assertThat(refunds.of(order.id())).isEmpty();
        guests.post(pieces, owner, wish + seen);
        assertThat(refunds.of(order.id())).hasSize(1);
        assertThat(guests.post(pieces, owner, wish + seen).statusCode()).isEqualTo(303);
        assertThat(refunds.of(order.id())).hasSize(1);
    }

    /// What the form of the look sends besides the wish.
    private String seen(Order order, String wish) throws Exception {
        String page = "/admin/orders/" + order.number() + "/pieces?" + wish;
        Matcher hidden = SEEN.matcher(guests.get(page, owner).body());
        StringBuilder seen = new StringBuilder("&key=" + UUID.randomUUID());
        while (hidden.find()) {
            seen.append('&').append(hidden.group(1)).append('=');
            seen.append(hidden.group(2).replace(' ', '+'));
        }
        return seen.toString();
    }

    private PieceRefund refunded() throws Exception {
        Order order = bought();
        String wish = "line.1=1&case=return&delivery=on";
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        guests.post(pieces, owner, wish + seen(order, wish));
        return refunds.of(order.id()).getFirst();
    }

    @Test
    void goodsThatStayWithTheBuyerOpenNoClaim() throws Exception {
        Order order = bought();
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        String wish = "line.1=1&case=price-cut";
        guests.post(pieces, owner, wish + seen(order, wish));
        assertThat(guests.get("/admin/claims", owner).body()).doesNotContain(order.number());
        assertThat(guests.get("/admin/orders/" + order.number(), owner).body())
                .contains("The buyer keeps them: 1 × OST-MIL-36-OAT", " lost");
        assertThat(guests.get("/admin/claims", guests.token("viewer", "en")).statusCode())
                .isEqualTo(403);
    }

    /// Bought, and the parcel given to the carrier.
    private Order bought() {
        Order order = ordered();
        assertThat(shipments.dispatch(order.id())).isInstanceOf(Dispatched.class);
        return orders.find(order.id()).orElseThrow();
    }

    @Test
    void ofGoodsThatWereNeverSentNothingIsLostAndNothingClaimedAndAllMoneyGoesBack()
            throws Exception {
        Order order = ordered();
        String page = "/admin/orders/" + order.number();
        assertThat(guests.get(page, owner).body())
                .contains("Not sent yet, taken back")
                .doesNotContain("Sent back by the buyer");
        String look = guests.get(page + "/pieces?line.1=2&case=return", owner).body();
        assertThat(look)
                .contains("nothing is due at the border")
                .contains("value=\"" + PieceWish.said(order.total()))
                .doesNotContain("drawback claim", "nobody repays it");
        String wish = "line.1=1&case=not-sent";
        guests.post(page + "/pieces", owner, wish + seen(order, wish));
        PieceRefund refund = refunds.of(order.id()).getFirst();
        assertThat(refund.cause()).isEqualTo(ReturnCase.NOT_SENT);
        assertThat(refund.settled())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.lost().isZero()).isTrue())
                .allSatisfy(part -> assertThat(part.claim()).isNull());
    }

    @Test
    void theParcelHoldsOnlyWhatIsLeftOfTheOrder() throws Exception {
        Order order = ordered();
        String wish = "line.1=1&case=not-sent";
        guests.post("/admin/orders/" + order.number() + "/pieces", owner, wish + seen(order, wish));
        assertThat(refunds.toSend(order))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.quantity()).isEqualTo(1);
                            assertThat(line.net().minor() * 2)
                                    .isCloseTo(
                                            order.bill().lines().getFirst().net().minor(),
                                            within(1L));
                        });
        assertThat(shipments.dispatch(order.id())).isInstanceOf(Dispatched.class);
    }

    @Test
    void anOrderWhoseMoneyWentBackIsNotSent() throws Exception {
        Order order = ordered();
        String wish = "line.1=2&case=not-sent&delivery=on";
        guests.post("/admin/orders/" + order.number() + "/pieces", owner, wish + seen(order, wish));
        assertThat(shipments.dispatch(order.id()))
                .isInstanceOfSatisfying(
                        DispatchOutcome.Refused.class,
                        refused -> assertThat(refused.toString()).contains("NOTHING_LEFT"));
    }

    @Test
    void whoLookedBeforeTheLabelWasBoughtLooksAgainBeforeMoneyGoesBack() throws Exception {
        Order order = ordered();
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        String wish = "line.1=2&case=not-sent&delivery=on";
        String seen = seen(order, wish);
        assertThat(shipments.dispatch(order.id())).isInstanceOf(Dispatched.class);
        HttpResponse<String> answer = guests.post(pieces, owner, wish + seen);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Something changed since you looked", "A label was bought");
        assertThat(refunds.of(order.id())).isEmpty();
        assertThat(orders.find(order.id()).orElseThrow().refunded().isZero()).isTrue();
    }

    @Test
    void whoPackedTheParcelSaysWhetherItLeftUntilTheCarrierHasSeenIt() throws Exception {
        Order order = bought();
        String page = "/admin/orders/" + order.number();
        assertThat(guests.get(page, owner).body())
                .contains("Not sent yet, taken back", "Sent back by the buyer");
        String wish = "line.1=2&case=not-sent";
        assertThat(guests.get(page + "/pieces?" + wish, owner).body())
                .contains("nothing is due at the border", "Take them out before it leaves")
                .contains("value=\"" + PieceWish.said(order.total()));
        guests.post(page + "/pieces", owner, wish + seen(order, wish));
        PieceRefund refund = refunds.of(order.id()).getFirst();
        assertThat(refund.cause()).isEqualTo(ReturnCase.NOT_SENT);
        assertThat(refund.settled()).allSatisfy(part -> assertThat(part.claim()).isNull());
        assertThat(guests.get("/admin/claims", owner).body()).doesNotContain(order.number());
    }

    @Test
    void anUnsentOrderThatIsTakenBackInTwoStepsGivesAllItsMoneyBack() throws Exception {
        Order order = ordered();
        assertThat(order.bill().totals().shipping().isZero()).isFalse();
        String wish = "line.1=1&case=not-sent";
        String pieces = "/admin/orders/" + order.number() + "/pieces";
        guests.post(pieces, owner, wish + seen(order, wish));
        guests.post(pieces, owner, wish + seen(order, wish));
        assertThat(refunds.of(order.id())).hasSize(2);
        assertThat(orders.find(order.id()).orElseThrow().refunded()).isEqualTo(order.total());
    }

    private Order ordered() {
        Shopper shopper = new Shopper(port);
        stock.receive(new Sku("OST-MIL-36-OAT"), 2, "test", UUID.randomUUID().toString());
        String cart = shopper.readyCart("us", "OST-MIL-36-OAT", 2, OAKLAND);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return orders.byNumber(placed.text("/order/number")).orElseThrow();
    }
}
