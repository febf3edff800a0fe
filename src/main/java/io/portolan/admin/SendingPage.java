package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways to send to a market: each service, when it arrives, what it costs by weight.
///
/// @param estimate where the figures come from while nobody has entered any; empty else
public record SendingPage(
        Fields form,
        String code,
        String market,
        String currency,
        int version,
        List<Way> ways,
        String estimate,
        @Nullable String notice) {

    public SendingPage {
        ways = List.copyOf(ways);
    }

    /// A service one can sell here.
    public record Way(String code, String title, String tracked) {}

    /// Who pays duty and import tax.
    public List<OrderView.Choice> terms() {
        return List.of(
                new OrderView.Choice("DDP", t("sending.term.DDP")),
                new OrderView.Choice("DAP", t("sending.term.DAP")));
    }

    /// Who brings it through customs.
    public List<OrderView.Choice> clearances() {
        return List.of(
                new OrderView.Choice("COURIER", t("sending.clearance.COURIER")),
                new OrderView.Choice("POST", t("sending.clearance.POST")));
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }

    public String t(String key, String name, Object value) {
        return form.t(key, name, value);
    }
}
