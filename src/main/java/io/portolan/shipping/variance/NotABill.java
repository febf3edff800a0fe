package io.portolan.shipping.variance;

import java.io.Serial;

/// A file that is no bill of duty and tax. `reason` is a word: `empty`, `no-parcel`, `no-amounts`,
/// `too-long`, `quotes`.
public final class NotABill extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String reason;

    NotABill(String reason) {
        super("not a bill of duty and tax: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
