package io.portolan.filings;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recapitulative statement: for each business of another member state that bought without VAT
/// the value of its goods in a month, by its tax number (Directive 2006/112/EC, Articles 262 and
/// 264, https://datenbank.nwb.de/Dokument/452295_264). What went back is taken off in the month it
/// did.
@Component
public class SalesLists {

    private static final String TO_BUSINESSES = "REVERSE-CHARGE";
    private static final String WORDS = "reverse-charge";
    private static final int PART = 500;
    private static final String HEAD = "dispatched_from,acquirer,value,currency\r\n";

    private record Buyer(CountryCode from, String number, String currency)
            implements Comparable<Buyer> {
        @Override
        public int compareTo(Buyer other) {
            return Comparator.comparing((Buyer one) -> one.from().value())
                    .thenComparing(Buyer::number)
                    .thenComparing(Buyer::currency)
                    .compare(this, other);
        }
    }

    private final MovementStore movements;
    private final NumberProofStore numbers;
    private final Orders orders;
    private final AuditTrail audit;
    private final Clock clock;

    SalesLists(
            MovementStore movements,
            NumberProofStore numbers,
            Orders orders,
            AuditTrail audit,
            Clock clock) {
        this.movements = movements;
        this.numbers = numbers;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /// Months with such sales, the newest first; of the last ten years.
    public List<YearMonth> months() {
        return movements.months(TO_BUSINESSES);
    }

    /// The statement of a month as a table: UTF-8, line ends as RFC 4180 wants them, amounts in the
    /// currency of the sale with a point. The number of a buyer who was erased since is empty. Who
    /// took it and why is kept in the audit trail.
    @Transactional
    public byte[] table(YearMonth month, Caller by) {
        Map<Buyer, Money> lines = new TreeMap<>();
        List<MovementStore.Supplied> all = movements.supplied(TO_BUSINESSES, month);
        for (int i = 0; i < all.size(); i += PART) {
            add(all.subList(i, Math.min(all.size(), i + PART)), lines);
        }
        audit.write(
                new AuditEntry(
                        Actor.of(by),
                        "filing.sales-list",
                        "return",
                        "sales-list " + month,
                        "tax",
                        clock.instant(),
                        Map.of("buyers", String.valueOf(lines.size()))));
        return written(lines);
    }

    private void add(List<MovementStore.Supplied> part, Map<Buyer, Money> lines) {
        Map<OrderId, UUID> proofs = proofs(part);
        Map<UUID, String> known = numbers.numbers(proofs.values());
        for (MovementStore.Supplied one : part) {
            UUID proof = proofs.get(one.order());
            String number = proof == null ? "" : known.getOrDefault(proof, "");
            Buyer buyer = new Buyer(one.from(), number, one.value().currency().code());
            lines.merge(buyer, one.value(), Money::plus);
        }
    }

    private Map<OrderId, UUID> proofs(List<MovementStore.Supplied> part) {
        Map<OrderId, UUID> proofs = new HashMap<>();
        List<OrderId> ids = part.stream().map(MovementStore.Supplied::order).distinct().toList();
        for (Order order : orders.all(ids)) {
            UUID proof = proof(order.bill());
            if (proof != null) proofs.put(order.id(), proof);
        }
        return proofs;
    }

    private static @Nullable UUID proof(Bill bill) {
        return bill.charges().stream()
                .filter(charge -> charge.words().equals(WORDS))
                .map(charge -> charge.details().getOrDefault("proof", ""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .findFirst()
                .orElse(null);
    }

    private static byte[] written(Map<Buyer, Money> lines) {
        List<String> rows = new ArrayList<>();
        lines.forEach(
                (buyer, value) ->
                        rows.add(
                                String.join(
                                        ",",
                                        buyer.from().value(),
                                        buyer.number(),
                                        value.major().toPlainString(),
                                        buyer.currency())));
        String text = HEAD + String.join("\r\n", rows) + (rows.isEmpty() ? "" : "\r\n");
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
