package io.portolan.landedcost;

import java.util.Locale;

/// The kinds of charges and which of the three sums each counts in.
public enum ChargeKind {
    DUTY(Group.DUTY),
    ADDITIONAL(Group.DUTY),
    ANTIDUMPING(Group.DUTY),
    EXCISE(Group.FEES),
    VAT(Group.TAX),
    GST(Group.TAX),
    SALES_TAX(Group.TAX),
    LEVY(Group.FEES),
    FEE(Group.FEES);

    /// Duty is never a tax line, and neither is a fee.
    public enum Group {
        DUTY,
        TAX,
        FEES
    }

    private final Group group;

    ChargeKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /// As the API writes it: `sales-tax`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
