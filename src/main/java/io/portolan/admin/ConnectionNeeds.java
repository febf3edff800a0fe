package io.portolan.admin;

import io.portolan.platform.facts.ParkedFacts;
import io.portolan.platform.wire.WireWatch;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What vendors sent and nobody could read, and facts that were put aside.
@Component
@Order(1)
class ConnectionNeeds implements NeedLines {

    private static final String PAGE = "/admin/connections";

    private final WireWatch wire;
    private final ParkedFacts facts;

    ConnectionNeeds(WireWatch wire, ParkedFacts facts) {
        this.wire = wire;
        this.facts = facts;
    }

    @Override
    public void add(Shell shell, List<HomePage.Need> needs) {
        if (!shell.may("connections.read")) return;
        Status today = Status.act(shell.t("when.today"));
        Needs.add(shell, needs, "callbacks", today, wire.oddCallbacks(), PAGE + "#callbacks");
        Needs.add(shell, needs, "facts", today, facts.count(), PAGE + "#facts");
    }
}
