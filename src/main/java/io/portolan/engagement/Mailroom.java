package io.portolan.engagement;

import io.portolan.kernel.Address;
import io.portolan.kernel.Uuid7;
import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes mails and queues them. One of each kind about each thing, however often it is told.
@Component
class Mailroom {

    private final MessageStore store;
    private final MessageSeals seals;
    private final MailWriter writer;
    private final Orders orders;
    private final Templates templates;
    private final Clock clock;

    Mailroom(
            MessageStore store,
            MessageSeals seals,
            MailWriter writer,
            Orders orders,
            Templates templates,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.writer = writer;
        this.orders = orders;
        this.templates = templates;
        this.clock = clock;
    }

    /// Joins the caller's transaction. Writes nothing when it was written before or the reader was
    /// erased.
    void write(Order order, Occasion occasion) {
        orders.address(order.id()).ifPresent(to -> queue(order, to, occasion));
    }

    void writeCode(Order order, String code) {
        write(order, Occasion.code(Uuid7.at(clock.millis()), code));
    }

    private void queue(Order order, Address to, Occasion occasion) {
        MailView mail = writer.write(order, occasion);
        UUID id = Uuid7.at(clock.millis());
        Instant now = clock.instant();
        String html =
                new String(templates.render("email/letter.jte", mail), StandardCharsets.UTF_8);
        boolean fresh =
                store.insert(
                        new MessageStore.Row(
                                id,
                                occasion.kind(),
                                occasion.about(),
                                order.id(),
                                order.number(),
                                order.subject(),
                                order.language(),
                                mail.title(),
                                seals.recipient(order.subject(), id, to.email()),
                                seals.html(order.subject(), id, html),
                                seals.text(order.subject(), id, PlainText.of(mail)),
                                Message.State.QUEUED,
                                0,
                                null,
                                now,
                                null));
        if (!fresh) return;
        Map<String, String> data = Map.of("mail", occasion.kind().word(), "message", id.toString());
        orders.note(new OrderEvent(order.id(), now, "mail", "mail-written", data, null));
    }
}
