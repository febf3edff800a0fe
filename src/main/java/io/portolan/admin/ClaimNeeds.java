package io.portolan.admin;

import io.portolan.orders.DutyClaims;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Claims whose last day is near.
@Component
@Order(4)
class ClaimNeeds implements NeedLines {

    /// How many days before its last day a claim is pressing.
    static final int SOON = 21;

    private final DutyClaims claims;

    ClaimNeeds(DutyClaims claims) {
        this.claims = claims;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("filings.read")) return;
        LocalDate soon = LocalDate.ofInstant(shell.now(), shell.zone()).plusDays(SOON);
        Status week = Status.act(shell.t("when.week"));
        Needs.add(shell, needs, "claims", week, claims.due(soon), ClaimPages.PATH);
    }
}
