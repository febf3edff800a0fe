package io.portolan.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ReturnCase;
import io.portolan.payments.OperationKind;
import io.portolan.payments.PaymentChange;
import io.portolan.payments.PaymentState;
import io.portolan.payments.RefundOutcome;
import io.portolan.privacy.Actor;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Money back for pieces, in a whole shop with its bank.
@ShopTest(demo = true)
class PieceRefundsModuleTest {

    private static final String LEIPZIG =
            """
            {"email":"ina.brandt@example.de","name":"Ina Brandt","line1":"Am Kanal 3",
             "postcode":"04229","city":"Leipzig","country":"DE","phone":"+4934112345678"}
            """;
    private static final Actor STAFF = new Actor(Actor.Kind.STAFF, "s-1", "Mara");

    @LocalServerPort int port;
    @Autowired Orders orders;
    @Autowired PieceRefunds refunds;
    @Autowired OrderMoney money;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired PieceRefundStore store;
    @Autowired JdbcClient db;

    @Test
    void twoRefundsOfOnePieceAreTheLineAndAThirdHasNothingLeft() {
        Order order = bought(2);
        PiecesBack one = refunds.left(order).take(Map.of(1, 1), true).orElseThrow();
        assertThat(asked(order, one, "a")).isInstanceOf(RefundOutcome.Refunded.class);
        PiecesBack other = refunds.left(order).take(Map.of(1, 1), true).orElseThrow();
        assertThat(asked(order, other, "b")).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(one.total().plus(other.total())).isEqualTo(order.total());
        Order after = orders.find(order.id()).orElseThrow();
        assertThat(after.refunded()).isEqualTo(order.total());
        assertThat(after.payment()).isEqualTo(PaymentStanding.REFUNDED);
        assertThat(refunds.left(after).none()).isTrue();
        assertThat(refunds.of(order.id()))
                .extracting(PieceRefund::state)
                .containsOnly(PieceRefund.State.DONE)
                .hasSize(2);
        assertThat(orders.events(order.id()))
                .filteredOn(event -> event.kind().equals("refunded"))
                .extracting(event -> event.data().get("pieces"))
                .containsOnly("1 × OST-MIL-36-OAT");
    }

    @Test
    void theSameWishTwiceGivesBackOnceAndAnotherUnderItsKeyIsRefused() {
        Order order = bought(3);
        PiecesBack one = refunds.left(order).take(Map.of(1, 1), false).orElseThrow();
        RefundOutcome first = asked(order, one, "same");
        assertThat(asked(order, one, "same")).isEqualTo(first);
        PiecesBack two = refunds.left(order).take(Map.of(1, 2), false).orElseThrow();
        assertThat(asked(order, two, "same")).isInstanceOf(RefundOutcome.KeyTaken.class);
        assertThat(orders.find(order.id()).orElseThrow().refunded()).isEqualTo(one.total());
    }

    @Test
    void theOnlyPieceOfALineGoesBackOnceThoughTwelveAskAtOnce() throws Exception {
        Order order = boughtBoth();
        PiecesBack piece = refunds.left(order).take(Map.of(cheapest(order), 1), true).orElseThrow();
        assertThat(piece.total().times(2))
                .as("the money would do for two")
                .isLessThanOrEqualTo(order.total());
        try (ExecutorService staff = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<PieceRefunds.Outcome>> wishes =
                    IntStream.range(0, 12)
                            .mapToObj(
                                    i ->
                                            (Callable<PieceRefunds.Outcome>)
                                                    () ->
                                                            refunds.request(
                                                                    order, wish(piece, "k" + i)))
                            .toList();
            List<PieceRefunds.Outcome> outcomes =
                    staff.invokeAll(wishes).stream().map(Future::resultNow).toList();
            assertThat(outcomes)
                    .filteredOn(
                            outcome ->
                                    outcome instanceof PieceRefunds.Outcome.Asked(var asked)
                                            && asked instanceof RefundOutcome.Refunded)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(PieceRefunds.Outcome.Gone.class::isInstance)
                    .hasSize(11);
        }
        assertThat(orders.find(order.id()).orElseThrow().refunded()).isEqualTo(piece.total());
        assertThat(refunds.of(order.id())).hasSize(1);
    }

    @Test
    void whoAsksForMoreOrdersThanAreAnsweredIsToldAndNotGivenAPart() {
        List<String> numbers = IntStream.rangeClosed(0, 10_000).mapToObj(i -> "X-" + i).toList();
        assertThat(orders.byNumbers(numbers.subList(1, numbers.size()))).isEmpty();
        assertThatThrownBy(() -> orders.byNumbers(numbers)).hasMessageContaining("10001");
    }

    private static int cheapest(Order order) {
        return order.bill().lines().stream()
                .min(Comparator.comparing(Bill.Line::price))
                .orElseThrow()
                .number();
    }

    @Test
    void aWishThatWasWrittenDownAndNeverSentIsSentWhenItComesAgain() {
        Order order = bought(4);
        PiecesBack one = refunds.left(order).take(Map.of(1, 1), true).orElseThrow();
        PaymentId refund = ((RefundOutcome.Refunded) asked(order, one, "same")).refund();
        db.sql("update payments.payment_op set state = 'created' where id = :id")
                .param("id", refund.value())
                .update();
        assertThat(asked(order, one, "same")).isEqualTo(new RefundOutcome.Refunded(refund));
    }

    @Test
    void aRefundThatWasCalledRefusedAndCameAfterAllIsShownToAPerson() {
        Order order = bought(4);
        PiecesBack two = refunds.left(order).take(Map.of(1, 2), true).orElseThrow();
        asked(order, two, "a");
        PieceRefund first = refunds.of(order.id()).getFirst();
        tell(order, first, two.total(), PaymentState.FAILED);
        PiecesBack three = refunds.left(order).take(Map.of(1, 3), true).orElseThrow();
        transaction.executeWithoutResult(
                status ->
                        store.insert(
                                order.id(),
                                "b",
                                new PaymentId(UUID.randomUUID()),
                                new PieceRefundStore.Content(ReturnCase.RETURN, three, List.of()),
                                clock.instant()));
        tell(order, first, two.total(), PaymentState.SUCCEEDED);
        assertThat(orders.events(order.id()))
                .filteredOn(event -> event.kind().equals("pieces-twice"))
                .hasSize(1);
    }

    @Test
    void piecesOfARefundThatFailsAreFreeAgain() {
        Order order = bought(1);
        PiecesBack all = refunds.left(order).take(Map.of(1, 1), true).orElseThrow();
        asked(order, all, "a");
        PieceRefund refund = refunds.of(order.id()).getFirst();
        tell(order, refund, all.total(), PaymentState.FAILED);
        assertThat(refunds.left(order).none()).isFalse();
        assertThat(refunds.left(order).take(Map.of(1, 1), true)).contains(all);
    }

    private void tell(Order order, PieceRefund refund, Money amount, PaymentState state) {
        transaction.executeWithoutResult(
                status ->
                        money.paymentChanged(
                                new PaymentChange(
                                        refund.refund(),
                                        order.id(),
                                        OperationKind.REFUND,
                                        state,
                                        amount,
                                        null,
                                        null,
                                        clock.instant())));
    }

    private RefundOutcome asked(Order order, PiecesBack pieces, String key) {
        PieceRefunds.Outcome outcome = refunds.request(order, wish(pieces, key));
        assertThat(outcome).isInstanceOf(PieceRefunds.Outcome.Asked.class);
        return ((PieceRefunds.Outcome.Asked) outcome).outcome();
    }

    private static PieceRefunds.Wish wish(PiecesBack pieces, String key) {
        return new PieceRefunds.Wish(
                pieces, ReturnCase.RETURN, List.of(), "goods-back", STAFF, key);
    }

    private Order bought(int pieces) {
        Shopper shopper = new Shopper(port);
        return placed(shopper, shopper.readyCart("de", "OST-MIL-36-OAT", pieces, LEIPZIG));
    }

    private Order boughtBoth() {
        Shopper shopper = new Shopper(port);
        List<String> skus = List.of("OST-MIL-36-OAT", "OST-BUO-HAR");
        return placed(shopper, shopper.readyCart("de", "de", skus, LEIPZIG));
    }

    private Order placed(Shopper shopper, String cart) {
        Shopper.Answer placed =
                shopper.place(cart, "demo-card", "approve", UUID.randomUUID().toString());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return orders.byNumber(placed.text("/order/number")).orElseThrow();
    }
}
