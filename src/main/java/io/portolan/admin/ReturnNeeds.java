package io.portolan.admin;

import io.portolan.filings.Filings;
import io.portolan.filings.TaxReturn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tax returns that are due.
@Component
@Order(3)
class ReturnNeeds implements NeedLines {

    private static final String PAGE = "/admin/filings";

    private final Filings filings;

    ReturnNeeds(Filings filings) {
        this.filings = filings;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("filings.read")) return;
        LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
        long overdue = 0;
        long open = 0;
        for (TaxReturn one : filings.recent(shell.zone())) {
            if (one.overdue(today)) overdue++;
            else if (one.state() == TaxReturn.State.OPEN) open++;
        }
        Needs.add(shell, needs, "filing.late", Status.act(shell.t("when.now")), overdue, PAGE);
        Needs.add(shell, needs, "filing", Status.wait(shell.t("when.month")), open, PAGE);
    }
}
