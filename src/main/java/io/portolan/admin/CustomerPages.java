package io.portolan.admin;

import io.portolan.customers.Customer;
import io.portolan.customers.CustomerId;
import io.portolan.customers.Customers;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CustomerPages {

    private final Customers customers;
    private final CustomerDesk customerDesk;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    CustomerPages(
            Customers customers,
            CustomerDesk customerDesk,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.customers = customers;
        this.customerDesk = customerDesk;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/customers")
    @StaffOnly("customers.read")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "customers");
        return desk.page("customers.jte", customerDesk.list(shell, q.strip(), after));
    }

    @GetMapping("/admin/customers/{id}")
    @StaffOnly("customers.read")
    ResponseEntity<byte[]> show(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "customers");
        return desk.page("customer.jte", customerDesk.view(shell, customer(id), false, null));
    }

    /// Shows the customer in clear, in this answer only; who, why and when is kept before.
    @PostMapping("/admin/customers/{id}/unmask")
    @StaffOnly("personal.unmask")
    ResponseEntity<byte[]> unmask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            Caller caller,
            HttpServletRequest request) {
        if (!caller.may("customers.read")) throw Refusal.lacking("customers.read");
        Customer customer = customer(id);
        Shell shell = desk.shell(request, caller, "customers");
        if (!OrderDesk.PURPOSES.contains(purpose)) {
            String problem = shell.t("order.purpose.missing");
            return desk.page(
                    422, "customer.jte", customerDesk.view(shell, customer, false, problem));
        }
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "customer.unmask",
                        "customer",
                        customer.id().toString(),
                        purpose,
                        clock.instant(),
                        Map.of()));
        return desk.page("customer.jte", customerDesk.view(shell, customer, true, null));
    }

    private Customer customer(UUID id) {
        return customers
                .find(new CustomerId(id))
                .orElseThrow(() -> Refusal.notFound("This customer"));
    }
}
