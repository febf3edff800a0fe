package io.portolan.payments.provider;

import io.portolan.kernel.PaymentId;
import io.portolan.platform.wire.Call;
import io.portolan.platform.wire.Connector;
import java.util.Optional;
import java.util.Set;

/// A company that moves money for us: a codec on the shared wire, one per vendor, in its own
/// sub-package. Its id is stored with each payment. The faults of its table are names of
/// [io.portolan.payments.DeclineReason].
public interface PaymentProvider extends Connector {

    /// The methods of payment it takes, by our codes.
    Set<String> methods();

    /// The methods among them that need a token.
    Set<String> tokenMethods();

    /// Takes the amount. The payment's id is the key: repeated, it charges the buyer once.
    Call<Charge, Report> charge();

    /// Gives a part of a charge back. The refund's id is the key.
    Call<RefundOrder, Report> refund();

    /// What the provider knows of a charge or refund with this key; empty when it never heard of
    /// it.
    Call<Lookup, Optional<Report>> find();

    /// Which operation is looked for.
    ///
    /// @param capture whether a charge is meant, or a refund
    record Lookup(PaymentId id, boolean capture) {}
}
