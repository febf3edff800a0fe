package io.portolan.kernel;

import java.util.Arrays;
import java.util.Optional;

/// Why money goes back for goods. What becomes of duty and tax depends on it.
public enum ReturnCase {

    /// The buyer has sent them back.
    RETURN("return"),

    /// Refused at the door or undeliverable: they never reached the buyer.
    REFUSED("refused"),

    /// Sent back because they are broken or not what was ordered.
    DEFECTIVE("defective"),

    /// The buyer keeps them.
    PRICE_CUT("price-cut"),

    /// They were never sent: no border has seen them.
    NOT_SENT("not-sent");

    private final String code;

    ReturnCase(String code) {
        this.code = code;
    }

    /// As the API and the rule files write it.
    public String code() {
        return code;
    }

    public static Optional<ReturnCase> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
