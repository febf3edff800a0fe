package io.portolan.admin;

import io.portolan.customers.Customers;
import io.portolan.kernel.Address;
import io.portolan.markets.AddressFormats;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PastOrder;
import io.portolan.orders.PastOrders;
import io.portolan.platform.text.Display;
import io.portolan.privacy.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who bought an order, masked unless asked for with a purpose.
@Component
class OrderBuyer {

    private final Orders orders;
    private final PastOrders past;
    private final Customers customers;
    private final AddressFormats forms;

    OrderBuyer(Orders orders, PastOrders past, Customers customers, AddressFormats forms) {
        this.orders = orders;
        this.past = past;
        this.customers = customers;
        this.forms = forms;
    }

    OrderView.Customer of(Shell shell, Order order, boolean unmasked) {
        List<OrderView.Choice> purposes = purposes(shell);
        String language = Display.languageName(order.language());
        boolean may = shell.may("personal.unmask");
        Optional<Address> address = orders.address(order.id());
        @Nullable String page = page(shell, order);
        if (address.isEmpty()) {
            return new OrderView.Customer(
                    true, false, "", "", "", "", List.of(), List.of(), language, page, may,
                    purposes);
        }
        Address to = address.get();
        String phone = to.phone() == null ? "" : to.phone();
        return new OrderView.Customer(
                false,
                unmasked,
                unmasked ? to.name() : Masks.name(to.name()),
                Shell.initials(to.name()),
                masked(to.email(), unmasked),
                unmasked || phone.isEmpty() ? phone : Masks.phone(phone),
                lines(shell, to, unmasked),
                unmasked ? papers(shell, order) : List.of(),
                language,
                page,
                may,
                purposes);
    }

    private static String masked(String email, boolean unmasked) {
        if (email.isEmpty()) return "—";
        return unmasked ? email : Masks.email(email);
    }

    static List<OrderView.Choice> purposes(Shell shell) {
        return OrderDesk.PURPOSES.stream()
                .map(word -> new OrderView.Choice(word, shell.t("purpose." + word)))
                .toList();
    }

    private @Nullable String page(Shell shell, Order order) {
        if (!shell.may("customers.read")) return null;
        return customers
                .of(order.subject())
                .map(customer -> "/admin/customers/" + customer)
                .orElse(null);
    }

    /// What else another shop wrote on it.
    private List<String> papers(Shell shell, Order order) {
        if (order.origin() == null) return List.of();
        List<String> lines = new ArrayList<>();
        past.papers(order).ifPresent(papers -> add(shell, papers, lines));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private void add(Shell shell, PastOrder.Papers papers, List<String> lines) {
        Address billing = papers.billing();
        if (billing != null) {
            lines.add(shell.t("order.billed"));
            lines.add(billing.name());
            lines.addAll(lines(shell, billing, true));
        }
        lines.addAll(papers.note().lines().toList());
        lines.addAll(papers.attributes().lines().toList());
    }

    /// As the country writes it, without the name, which stands above.
    private List<String> lines(Shell shell, Address to, boolean unmasked) {
        Address shown =
                new Address(
                        to.email(),
                        "",
                        unmasked ? to.company() : null,
                        unmasked ? to.line1() : Masks.addressLine(to.line1()),
                        unmasked ? to.line2() : null,
                        to.city(),
                        to.region(),
                        to.postcode(),
                        to.country(),
                        null,
                        null);
        String country = shell.display().country(to.country());
        return forms.of(to.country()).lines(shown, shell.language(), country);
    }
}
