package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Money;
import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the demo bank does with a charge, a refund and a customer's click. The token of a card and
/// the last two digits of an amount steer it, so that tests can have every kind of weather.
@Service
class Bank {

    static final Duration SETTLES_AFTER = Duration.ofSeconds(20);
    private static final Duration PAGE_LIVES = Duration.ofHours(1);

    /// A charge as the merchant asks for it.
    record ChargeRequest(
            String method,
            Money amount,
            String reference,
            String token,
            @Nullable String returnUrl,
            String notifyUrl,
            String language) {}

    record RefundRequest(String charge, Money amount, String notifyUrl) {}

    /// What is answered, and whether the answer never comes.
    record Result(BankOperation operation, boolean silent) {}

    private final BankStore store;
    private final BankMessages messages;
    private final Clock clock;

    Bank(BankStore store, BankMessages messages, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    /// Charges once for a key. A repeated key answers what became of the first request.
    @Transactional
    public Result charge(String merchant, String key, byte[] hash, ChargeRequest request) {
        Instant now = clock.instant();
        BankOperation fresh = decided(merchant, key, request, now);
        if (!store.insert(fresh, hash, now)) return repeated(merchant, key, hash);
        if (fresh.status().equals(BankOperation.CAPTURED)) {
            store.enter(fresh, fresh.amount().minor(), now);
        }
        if (!fresh.declined()) messages.tell(fresh);
        return new Result(fresh, request.token().equals("timeout"));
    }

    /// Gives back at most what was captured.
    @Transactional
    public Result refund(String merchant, String key, byte[] hash, RefundRequest request) {
        Instant now = clock.instant();
        if (store.byKey(merchant, key).isPresent()) return repeated(merchant, key, hash);
        BankOperation charge =
                store.lock(request.charge())
                        .filter(c -> c.merchant().equals(merchant))
                        .orElseThrow(() -> new BankRefusal(422, "not_captured"));
        if (!charge.status().equals(BankOperation.CAPTURED)
                || !charge.amount().currency().equals(request.amount().currency())) {
            throw new BankRefusal(422, "not_captured");
        }
        long refunded = Math.addExact(store.refundedMinor(charge.id()), request.amount().minor());
        if (refunded > charge.amount().minor()) throw new BankRefusal(422, "amount_too_large");
        BankOperation refund =
                new BankOperation(
                        "re_" + id(now),
                        merchant,
                        key,
                        "refund",
                        charge.id(),
                        charge.reference(),
                        request.amount(),
                        BankOperation.REFUNDED,
                        null,
                        null,
                        request.notifyUrl(),
                        charge.language(),
                        null);
        if (!store.insert(refund, hash, now)) return repeated(merchant, key, hash);
        store.enter(refund, -refund.amount().minor(), now);
        messages.tell(refund);
        return new Result(refund, Weather.of(refund.amount()) == Weather.SILENT_REFUND);
    }

    /// The customer's click on the bank's page. What was decided before stays.
    @Transactional
    public Optional<BankOperation> decide(String id, boolean approved) {
        Optional<BankOperation> found = store.lock(id);
        if (found.isEmpty() || !found.get().status().equals(BankOperation.PENDING)) return found;
        BankOperation decided =
                approved
                        ? found.get().with(BankOperation.CAPTURED, null, null)
                        : found.get().with(BankOperation.DECLINED, "customer_cancelled", null);
        settle(decided);
        return Optional.of(decided);
    }

    /// Settles what took its time and closes pages nobody came back to.
    @Transactional
    public void tick() {
        for (BankOperation due : store.due(clock.instant())) {
            settle(
                    due.status().equals(BankOperation.PENDING)
                            ? due.with(BankOperation.DECLINED, "page_expired", null)
                            : due.with(BankOperation.CAPTURED, null, null));
        }
    }

    private void settle(BankOperation settled) {
        Instant now = clock.instant();
        store.change(settled, now);
        if (settled.status().equals(BankOperation.CAPTURED)) {
            store.enter(settled, settled.amount().minor(), now);
        }
        messages.tell(settled);
    }

    private Result repeated(String merchant, String key, byte[] hash) {
        BankOperation first = store.byKey(merchant, key).orElseThrow();
        if (!store.sameRequest(first.id(), hash)) throw new BankRefusal(409, "key_reused");
        return new Result(first, false);
    }

    private static BankOperation decided(
            String merchant, String key, ChargeRequest request, Instant now) {
        BankOperation fresh =
                new BankOperation(
                        "ch_" + id(now),
                        merchant,
                        key,
                        "charge",
                        null,
                        request.reference(),
                        request.amount(),
                        BankOperation.DECLINED,
                        "incorrect_number",
                        request.returnUrl(),
                        request.notifyUrl(),
                        request.language(),
                        null);
        if (request.method().equals("page")) return pending(fresh, now);
        return switch (request.token()) {
            case "approve" -> fresh.with(BankOperation.CAPTURED, null, null);
            case "needs-action" -> pending(fresh, now);
            case "timeout" -> fresh.with(BankOperation.PROCESSING, null, now.plus(SETTLES_AFTER));
            case "decline-funds" -> fresh.with(BankOperation.DECLINED, "insufficient_funds", null);
            case "decline-bank" -> fresh.with(BankOperation.DECLINED, "do_not_honor", null);
            case "decline-expired" -> fresh.with(BankOperation.DECLINED, "expired_card", null);
            case "decline-stolen" -> fresh.with(BankOperation.DECLINED, "stolen_card", null);
            case "decline-limit" -> fresh.with(BankOperation.DECLINED, "velocity_exceeded", null);
            default -> fresh;
        };
    }

    private static BankOperation pending(BankOperation fresh, Instant now) {
        return fresh.with(BankOperation.PENDING, null, now.plus(PAGE_LIVES));
    }

    private static String id(Instant now) {
        return Uuid7.at(now.toEpochMilli()).toString().replace("-", "");
    }
}
