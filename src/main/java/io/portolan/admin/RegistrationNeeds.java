package io.portolan.admin;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Registrations that prices count on and of which nobody said anything.
@Component
@Order(1)
class RegistrationNeeds implements NeedLines {

    private final RegistrationGaps gaps;

    RegistrationNeeds(RegistrationGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("filings.read")) return;
        Status now = Status.act(shell.t("when.now"));
        Needs.add(shell, needs, "unsaid", now, gaps.places().size(), "/admin/registrations");
    }
}
