package io.portolan.orders;

import io.portolan.kernel.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Orders as a buyer's: here and, where they were taken over, in another shop.
@Service
public class BuyerOrders {

    /// How much somebody bought.
    ///
    /// @param last when they placed the last one; null without any
    public record Bought(long orders, @Nullable Instant last) {}

    private final BuyerOrderStore store;
    private final OrderAddresses addresses;

    BuyerOrders(BuyerOrderStore store, OrderAddresses addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    /// The newest first.
    public List<OrderSummary> of(Buyer buyer, int limit) {
        return store.of(asked(buyer), limit);
    }

    /// How much each bought, in the order of the buyers.
    public List<Bought> bought(List<Buyer> buyers) {
        List<BuyerOrderStore.Asked> asked = new ArrayList<>();
        for (Buyer buyer : buyers) asked.add(asked(buyer));
        return store.bought(asked);
    }

    /// Those of these people who have an order under their key.
    public Set<SubjectId> among(Set<SubjectId> subjects) {
        return store.among(subjects);
    }

    private BuyerOrderStore.Asked asked(Buyer buyer) {
        String email = buyer.email();
        boolean known = email != null && !email.isEmpty();
        return new BuyerOrderStore.Asked(
                buyer.subject(), known && email != null ? addresses.emailIndex(email) : null);
    }
}
