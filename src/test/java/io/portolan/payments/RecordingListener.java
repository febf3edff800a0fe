package io.portolan.payments;

import io.portolan.kernel.PaymentId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Remembers every change it is told, for tests.
@Component
class RecordingListener implements PaymentListener {

    private final List<PaymentChange> changes = new CopyOnWriteArrayList<>();

    @Override
    public void paymentChanged(PaymentChange change) {
        changes.add(change);
    }

    List<PaymentState> statesOf(PaymentId payment) {
        return changes.stream()
                .filter(change -> change.paymentId().equals(payment))
                .map(PaymentChange::state)
                .toList();
    }
}
