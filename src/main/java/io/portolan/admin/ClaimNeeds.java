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
    static final int SOON = 7;

    private final DutyClaims claims;

    ClaimNeeds(DutyClaims claims) {
        this.claims = claims;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("filings.read")) return;
        Status week = Status.act(shell.t("when.week"));
        long count = count(LocalDate.ofInstant(shell.now(), shell.zone()));
        Needs.add(shell, needs, "claims", week, count, ClaimPages.PATH);
    }

    /// Those that can still be sent and soon no more.
    long count(LocalDate today) {
        return claims.due(today, today.plusDays(SOON));
    }
}
