package io.portolan.admin;

import io.portolan.customers.Consent;
import io.portolan.customers.Customer;
import io.portolan.customers.CustomerFilter;
import io.portolan.customers.CustomerPage;
import io.portolan.customers.Customers;
import io.portolan.customers.Earlier;
import io.portolan.customers.Person;
import io.portolan.customers.PostalAddress;
import io.portolan.orders.Buyer;
import io.portolan.orders.BuyerOrders;
import io.portolan.orders.BuyerOrders.Bought;
import io.portolan.orders.OrderSummary;
import io.portolan.privacy.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts the pages about customers together.
@Component
class CustomerDesk {

    private static final int PAGE = 50;
    private static final int ORDERS = 50;
    private static final String HOME = "/admin/customers";

    private final Customers customers;
    private final BuyerOrders orders;

    CustomerDesk(Customers customers, BuyerOrders orders) {
        this.customers = customers;
        this.orders = orders;
    }

    CustomersPage list(Shell shell, String q, @Nullable String after) {
        CustomerPage page = customers.list(new CustomerFilter(q.isEmpty() ? null : q, after, PAGE));
        List<Bought> bought =
                orders.bought(page.customers().stream().map(CustomerDesk::buyer).toList());
        List<CustomersPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < bought.size(); i++) {
            rows.add(row(shell, page.customers().get(i), bought.get(i)));
        }
        long all =
                q.isEmpty()
                        ? page.total()
                        : customers.list(new CustomerFilter(null, null, 1)).total();
        return new CustomersPage(
                shell,
                q,
                rows,
                page.total(),
                all,
                after == null ? null : href(q, null),
                page.next() == null ? null : href(q, page.next()),
                shell.may("customers.write") && shell.may("products.write"));
    }

    private static String href(String q, @Nullable String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(HOME);
        if (!q.isEmpty()) uri.queryParam("q", "{q}");
        if (after != null) uri.queryParam("after", "{after}");
        return uri.encode()
                .buildAndExpand(Map.of("q", q, "after", after == null ? "" : after))
                .toUriString();
    }

    private static Buyer buyer(Customer customer) {
        Person person = customer.person();
        return new Buyer(customer.subject(), person == null ? null : person.email());
    }

    private static CustomersPage.Row row(Shell shell, Customer customer, Bought bought) {
        Person person = customer.person();
        var country = customer.country();
        return new CustomersPage.Row(
                HOME + "/" + customer.id(),
                person == null ? shell.t("customer.erased") : name(shell, person, false),
                person == null ? "" : email(person, false),
                country == null ? "" : country.value(),
                country == null ? "" : shell.display().country(country),
                shell.display().number(bought.orders()),
                shell.moment(bought.last(), ""),
                shell.t("shop." + customer.source()));
    }

    CustomerView view(Shell shell, Customer customer, boolean unmasked, @Nullable String problem) {
        Person person = customer.person();
        boolean erased = person == null;
        Person shown = person == null ? new Person("", "", "", "", List.of(), "") : person;
        return new CustomerView(
                shell,
                HOME + "/" + customer.id(),
                erased,
                unmasked && !erased,
                erased ? shell.t("customer.erased") : name(shell, shown, unmasked),
                Shell.initials(shown.name()),
                email(shown, unmasked),
                phone(shown.phone(), unmasked),
                shown.addresses().stream()
                        .findFirst()
                        .map(address -> lines(shell, address, unmasked))
                        .orElse(List.of()),
                unmasked ? shown.note() : "",
                customer.tags(),
                customer.taxExempt(),
                source(shell, customer),
                earlier(shell, customer.earlier()),
                customers.consents(customer.id()).stream().map(word -> word(shell, word)).toList(),
                orders.of(buyer(customer), ORDERS).stream().map(o -> order(shell, o)).toList(),
                shell.may("personal.unmask"),
                OrderBuyer.purposes(shell),
                problem);
    }

    private static String name(Shell shell, Person person, boolean unmasked) {
        String name = person.name();
        if (name.isEmpty()) return shell.t("customer.noname");
        return unmasked ? name : Masks.name(name);
    }

    private static String email(Person person, boolean unmasked) {
        if (person.email().isEmpty() || unmasked) return person.email();
        return Masks.email(person.email());
    }

    private static String phone(String phone, boolean unmasked) {
        return phone.isEmpty() || unmasked ? phone : Masks.phone(phone);
    }

    private static List<String> lines(Shell shell, PostalAddress address, boolean unmasked) {
        String country =
                address.country() == null ? "" : shell.display().country(address.country());
        String street = address.line1();
        Stream<String> lines =
                unmasked
                        ? Stream.of(
                                address.company(),
                                street,
                                address.line2(),
                                (address.postcode() + " " + address.city()).strip(),
                                address.region(),
                                country,
                                address.phone())
                        : Stream.of(
                                street.isEmpty() ? "" : Masks.addressLine(street),
                                address.city(),
                                address.region(),
                                country);
        return lines.filter(line -> !line.isEmpty()).toList();
    }

    private static String source(Shell shell, Customer customer) {
        return shell.t(
                "customer.since." + (customer.source().equals("shop") ? "here" : "elsewhere"),
                Map.of(
                        "shop", shell.t("shop." + customer.source()),
                        "when", shell.moment(customer.createdAt())));
    }

    private static String earlier(Shell shell, @Nullable Earlier earlier) {
        if (earlier == null) return "";
        var spent = earlier.spent();
        return shell.t(
                "customer.earlier",
                Map.of(
                        "count",
                        earlier.orders(),
                        "spent",
                        spent == null ? "—" : shell.display().money(spent)));
    }

    private static CustomerView.Word word(Shell shell, Consent word) {
        return new CustomerView.Word(
                shell.t("customer.channel." + word.channel().word()),
                word.given()
                        ? Status.ok(shell.t("customer.allowed"))
                        : Status.off(shell.t("customer.refused")),
                shell.t(
                        "customer.told." + word.origin().word(),
                        Map.of(
                                "shop", shell.t("shop." + word.source()),
                                "when", shell.moment(word.recordedAt()))));
    }

    private static CustomerView.Order order(Shell shell, OrderSummary order) {
        String outside = order.outsideNumber();
        return new CustomerView.Order(
                order.number(),
                outside == null ? "" : outside,
                shell.moment(order.placedAt()),
                OrderWords.payment(shell, order.payment()),
                OrderWords.fulfilment(shell, order.state()),
                order.total());
    }
}
