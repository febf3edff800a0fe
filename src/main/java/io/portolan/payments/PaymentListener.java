package io.portolan.payments;

/// Implemented by who must move together with the money.
public interface PaymentListener {

    /// Called once for each change, inside the transaction that makes it: what throws here undoes
    /// the change, and the news comes again. Must not ask a vendor.
    void paymentChanged(PaymentChange change);
}
