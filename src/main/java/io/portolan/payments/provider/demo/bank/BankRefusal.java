package io.portolan.payments.provider.demo.bank;

/// The bank says no: answered as its API's error.
final class BankRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    BankRefusal(int status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
