package io.portolan.engagement;

import io.portolan.kernel.OrderId;
import io.portolan.orders.Order;
import io.portolan.privacy.Forgotten;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mails this shop has written: each is kept, whether a mail server takes it or not.
@Service
public class Messages {

    private final MessageStore store;
    private final MessageSeals seals;
    private final Mailroom mailroom;

    Messages(MessageStore store, MessageSeals seals, Mailroom mailroom) {
        this.store = store;
        this.seals = seals;
        this.mailroom = mailroom;
    }

    /// The newest first, at most `limit`.
    public List<Message> newest(int limit) {
        return newest(null, limit);
    }

    /// The newest first, behind the one given, at most `limit`.
    public List<Message> newest(@Nullable UUID after, int limit) {
        return store.newest(after, limit).stream().map(this::masked).toList();
    }

    /// Those about an order and its parcels, newest first.
    public List<Message> ofOrder(OrderId order) {
        return store.ofOrder(order).stream().map(this::masked).toList();
    }

    /// The mail with this id, masked.
    public Optional<Message> find(UUID id) {
        return store.find(id).map(this::masked);
    }

    /// The whole mail in clear: ask for a right and a purpose before. Empty when there is none or
    /// its reader was erased.
    public Optional<Letter> letter(UUID id) {
        try {
            return store.find(id).map(seals::open);
        } catch (Forgotten erased) {
            return Optional.empty();
        }
    }

    /// Writes the mail with the digits that open the order's page. Each call is a mail of its own.
    @Transactional
    public void writeCode(Order order, String code) {
        mailroom.writeCode(order, code);
    }

    /// What became of all mails: state to how many.
    public Map<Message.State, Long> countByState() {
        return store.countByState();
    }

    private Message masked(MessageStore.Row row) {
        return seals.masked(row);
    }
}
