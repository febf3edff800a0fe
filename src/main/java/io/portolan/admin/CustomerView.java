package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One customer, masked unless asked for with a purpose.
///
/// @param shown whether the fields are in clear, for this one view
/// @param note empty while it is masked
/// @param source where they came from, in words
/// @param earlier what they had bought there, in words; empty when it is not known
/// @param problem why they are not shown in clear; null when nothing is wrong
public record CustomerView(
        Shell shell,
        String href,
        boolean erased,
        boolean shown,
        String name,
        String initials,
        String email,
        String phone,
        List<String> address,
        String note,
        List<String> tags,
        boolean taxExempt,
        String source,
        String earlier,
        List<Word> consents,
        List<Order> orders,
        boolean mayUnmask,
        List<OrderView.Choice> purposes,
        @Nullable String problem) {

    public CustomerView {
        address = List.copyOf(address);
        tags = List.copyOf(tags);
        consents = List.copyOf(consents);
        orders = List.copyOf(orders);
        purposes = List.copyOf(purposes);
    }

    /// What they said about news on one channel, and who told us.
    public record Word(String channel, Status status, String told) {}

    /// An order of theirs.
    ///
    /// @param outside what it was called elsewhere; empty when it was placed here
    public record Order(
            String number,
            String outside,
            String placed,
            Status payment,
            Status fulfilment,
            Money total) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
