package io.portolan.admin;

import io.portolan.shipping.variance.VarianceLedger;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lanes that carriers bill otherwise than was quoted.
@Component
@Order(3)
class VarianceNeeds implements NeedLines {

    private final VarianceLedger ledger;

    VarianceNeeds(VarianceLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("payments.read")) return;
        Status week = Status.wait(shell.t("when.week"));
        Needs.add(shell, needs, "variance", week, ledger.beyond().size(), VarianceViews.PAGE);
    }
}
