package io.portolan.payments;

import io.portolan.kernel.OrderId;
import java.util.List;
import org.springframework.stereotype.Service;

/// Where money does not do what was asked of it: for the merchant's staff.
@Service
public class PaymentWatch {

    private final OperationStore store;

    PaymentWatch(OperationStore store) {
        this.store = store;
    }

    /// Orders with a payment or refund that a person should look at, e.g. because the provider
    /// names another amount; the oldest first, at most `limit`.
    public List<OrderId> flagged(int limit) {
        return store.flagged(limit);
    }

    /// Orders with a refund whose end is not known yet; it is asked for by itself. The oldest
    /// first, at most `limit`.
    public List<OrderId> refundsInDoubt(int limit) {
        return store.refundsInDoubt(limit);
    }
}
