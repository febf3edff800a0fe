package io.portolan.filings;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.payments.MoneyJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds what returns say against the journal of all money, order by order, to the cent.
@Component
public class Reconciliation {

    private static final Duration BACK = Duration.ofDays(400);
    private static final Duration STEP = Duration.ofDays(4);
    private static final int MOST = 1_000_000;

    /// How a return agrees with the journal.
    ///
    /// @param orders how many were compared
    /// @param gaps those that differ, by number; empty when all agree
    public record Result(int orders, List<Gap> gaps) {
        public Result {
            gaps = List.copyOf(gaps);
        }
    }

    /// An order that does not agree.
    ///
    /// @param number ours; empty when only the journal knows it
    /// @param sold what all its movements come to; null when there are none
    /// @param received what providers and carriers have of it; null when the journal knows nothing
    public record Gap(
            OrderId order, String number, @Nullable Money sold, @Nullable Money received) {}

    private final Filings filings;
    private final ReturnStore store;
    private final MoneyJournal journal;
    private final Clock clock;

    Reconciliation(Filings filings, ReturnStore store, MoneyJournal journal, Clock clock) {
        this.filings = filings;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// Compares every order that a return is made of, with all that happened to it until now.
    public Result of(TaxReturn of) {
        Map<OrderId, String> numbers = new HashMap<>();
        for (ReturnRow.Of one : filings.taken(of)) numbers.put(one.order(), one.number());
        Map<OrderId, Money> sold = store.totals(numbers.keySet());
        Map<OrderId, Money> received = journal.received(numbers.keySet());
        Map<String, Gap> gaps = new TreeMap<>();
        numbers.forEach(
                (order, number) -> {
                    Money ours = sold.get(order);
                    Money theirs = received.get(order);
                    if (ours == null || !ours.equals(theirs)) {
                        gaps.put(number, new Gap(order, number, ours, theirs));
                    }
                });
        return new Result(numbers.size(), List.copyOf(gaps.values()));
    }

    /// Orders whose money is here and that no return will tell of, of the last 400 days: there must
    /// be none once the last facts were read.
    public List<Gap> untold() {
        Instant end = clock.instant().minus(Duration.ofMinutes(5));
        Set<OrderId> unknown = new LinkedHashSet<>();
        for (Instant from = end.minus(BACK); from.isBefore(end); from = from.plus(STEP)) {
            Instant to = from.plus(STEP);
            unknown.addAll(unknown(from, to.isBefore(end) ? to : end));
        }
        Map<OrderId, Money> received = journal.received(unknown);
        List<Gap> gaps = new ArrayList<>();
        for (OrderId order : unknown) {
            Money theirs = received.get(order);
            if (theirs != null && !theirs.isZero()) gaps.add(new Gap(order, "", null, theirs));
        }
        return gaps;
    }

    private Set<OrderId> unknown(Instant from, Instant to) {
        List<OrderId> paid = journal.paid(from, to, MOST);
        if (paid.size() == MOST) throw new IllegalStateException("more orders than can be read");
        return store.unknown(paid);
    }
}
