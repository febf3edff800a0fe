package io.portolan.payments;

import io.portolan.kernel.PaymentId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers every change it is told, for tests, once it is committed: whoever waits for a change
/// here can read what else was written with it.
@Component
class RecordingListener implements PaymentListener {

    private final List<PaymentChange> changes = new CopyOnWriteArrayList<>();

    @Override
    public void paymentChanged(PaymentChange change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.add(change);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        changes.add(change);
                    }
                });
    }

    List<PaymentState> statesOf(PaymentId payment) {
        return changes.stream()
                .filter(change -> change.paymentId().equals(payment))
                .map(PaymentChange::state)
                .toList();
    }
}
