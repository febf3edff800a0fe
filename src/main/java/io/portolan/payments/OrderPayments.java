package io.portolan.payments;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import java.util.List;
import java.util.Optional;

/// All the money of one order, oldest operation first.
public record OrderPayments(OrderId order, List<PaymentView> operations) {

    public OrderPayments {
        operations = List.copyOf(operations);
    }

    /// What was taken from the buyer, in the order's currency.
    public Money captured(Currency currency) {
        return Money.sum(
                currency,
                operations.stream()
                        .filter(o -> o.kind() == OperationKind.CAPTURE)
                        .filter(o -> o.state() == PaymentState.SUCCEEDED)
                        .map(PaymentView::amount)
                        .toList());
    }

    /// What went back, or is on its way back.
    public Money refunded(Currency currency) {
        return Money.sum(
                currency,
                operations.stream()
                        .filter(o -> o.kind() == OperationKind.CAPTURE)
                        .map(PaymentView::refunded)
                        .toList());
    }

    /// The newest try to pay.
    public Optional<PaymentView> latestTry() {
        return operations.stream()
                .filter(o -> o.kind() == OperationKind.CAPTURE)
                .reduce((older, newer) -> newer);
    }
}
