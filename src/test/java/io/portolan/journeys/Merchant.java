package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.engagement.Letter;
import io.portolan.engagement.MailKind;
import io.portolan.engagement.Message;
import io.portolan.engagement.Messages;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.shipping.DispatchOutcome;
import io.portolan.shipping.Phase;
import io.portolan.shipping.Shipments;
import io.portolan.shipping.TravelDays;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/// What the merchant's people, the post and the passing of days do while a buyer is away.
record Merchant(ApplicationContext shop) {

    private static final Pattern SIX = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    Order order(String number) {
        return shop.getBean(Orders.class).byNumber(number).orElseThrow();
    }

    void dispatches(Order order) {
        assertThat(shop.getBean(Shipments.class).dispatch(order.id()))
                .isInstanceOf(DispatchOutcome.Dispatched.class);
    }

    void waitsUntil(Phase phase, Order order) {
        TravelDays.until(phase, order.id(), shop);
    }

    /// The digits in the newest mail that carries a code for this order.
    String mailedCode(Order order) {
        Messages messages = shop.getBean(Messages.class);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                messages.ofOrder(order.id()).stream()
                                        .filter(mail -> mail.kind() == MailKind.ORDER_CODE)
                                        .findFirst()
                                        .map(Message::id)
                                        .flatMap(messages::letter)
                                        .map(Letter::text)
                                        .flatMap(Merchant::six),
                        Optional::isPresent)
                .orElseThrow();
    }

    /// The newest mail of this kind about an order, as its reader gets it.
    Letter letter(Order order, MailKind kind) {
        Messages messages = shop.getBean(Messages.class);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                messages.ofOrder(order.id()).stream()
                                        .filter(mail -> mail.kind() == kind)
                                        .findFirst()
                                        .map(Message::id)
                                        .flatMap(messages::letter),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> six(String text) {
        List<String> found = SIX.matcher(text).results().map(MatchResult::group).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
