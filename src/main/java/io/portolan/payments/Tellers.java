package io.portolan.payments;

import io.portolan.payments.provider.Charge;
import io.portolan.payments.provider.PaymentProvider;
import io.portolan.payments.provider.PaymentProvider.Lookup;
import io.portolan.payments.provider.RefundOrder;
import io.portolan.payments.provider.Report;
import io.portolan.platform.wire.Account;
import io.portolan.platform.wire.Accounts;
import io.portolan.platform.wire.Fault;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.OwnAddress;
import io.portolan.platform.wire.Wire;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Speaks with the providers: finds the one of an operation, asks it over the wire, and says in
/// our words what came of it.
@Component
class Tellers {

    /// What a look at the provider's books told.
    sealed interface Sight {
        record Seen(Report report) implements Sight {}

        record NotThere() implements Sight {}

        record NoAnswer() implements Sight {}
    }

    private static final String NOTHING_DUE = "nothing-due";

    private final List<PaymentProvider> providers;
    private final Accounts accounts;
    private final Wire wire;
    private final OwnAddress own;
    private final boolean demo;

    Tellers(
            ObjectProvider<PaymentProvider> providers,
            Accounts accounts,
            Wire wire,
            OwnAddress own,
            @Value("${portolan.demo-vendors}") boolean demo) {
        this.providers = providers.orderedStream().toList();
        this.accounts = accounts;
        this.wire = wire;
        this.own = own;
        this.demo = demo;
    }

    /// The provider that takes this method now: one with an account, and a demo one only in a demo
    /// shop and while no live one has an account.
    Optional<PaymentProvider> taking(String method) {
        boolean live =
                accounts.anyOf(
                        providers.stream()
                                .filter(p -> !p.manifest().demo())
                                .map(p -> p.manifest().id())
                                .toList());
        return providers.stream()
                .filter(p -> p.methods().contains(method))
                .filter(p -> !p.manifest().demo() || (demo && !live))
                .filter(p -> accounts.of(p.manifest().id()).isPresent())
                .findFirst();
    }

    /// Has the provider charge or refund. Never throws for what a provider does.
    ChargeOutcome ask(Operation operation) {
        if (operation.amount().isZero()) return new ChargeOutcome.Approved(NOTHING_DUE);
        PaymentProvider provider = provider(operation);
        Optional<Account> account = accounts.of(operation.provider());
        if (account.isEmpty()) return new ChargeOutcome.Declined(DeclineReason.OURS);
        Outcome<Report> outcome =
                operation.kind() == OperationKind.CAPTURE
                        ? wire.send(account.get(), provider.charge(), charge(provider, operation))
                        : wire.send(account.get(), provider.refund(), refund(provider, operation));
        return inOurWords(operation, outcome);
    }

    /// Looks the operation up by its key.
    Sight look(Operation operation) {
        if (operation.amount().isZero()) {
            return new Sight.Seen(
                    new Report(
                            operation.id(),
                            operation.amount(),
                            new ChargeOutcome.Approved(NOTHING_DUE)));
        }
        Optional<Account> account = accounts.of(operation.provider());
        if (account.isEmpty()) return new Sight.NoAnswer();
        Lookup lookup = new Lookup(operation.id(), operation.kind() == OperationKind.CAPTURE);
        return switch (wire.send(account.get(), provider(operation).find(), lookup)) {
            case Outcome.Ok<Optional<Report>> ok ->
                    ok.value().<Sight>map(Sight.Seen::new).orElseGet(Sight.NotThere::new);
            case Outcome.Refused<Optional<Report>> refused -> new Sight.NoAnswer();
            case Outcome.Unknown<Optional<Report>> unknown -> new Sight.NoAnswer();
        };
    }

    private static ChargeOutcome inOurWords(Operation operation, Outcome<Report> outcome) {
        return switch (outcome) {
            case Outcome.Ok<Report> ok -> believed(operation, ok.value());
            case Outcome.Refused<Report> refused ->
                    new ChargeOutcome.Declined(reason(refused.fault()));
            case Outcome.Unknown<Report> unknown ->
                    new ChargeOutcome.Unknown(
                            unknown.doubt().kind() + ": " + unknown.doubt().detail());
        };
    }

    private static ChargeOutcome believed(Operation operation, Report report) {
        boolean approved = report.outcome() instanceof ChargeOutcome.Approved;
        if (approved && !report.amount().equals(operation.amount())) {
            return new ChargeOutcome.Unknown(
                    "provider reports " + report.amount() + ", ours is " + operation.amount());
        }
        return report.outcome();
    }

    private static DeclineReason reason(Fault fault) {
        return fault.code().equals(Fault.UNREACHABLE)
                ? DeclineReason.TRY_AGAIN
                : DeclineReason.of(fault.code());
    }

    private Charge charge(PaymentProvider provider, Operation operation) {
        return new Charge(
                operation.id(),
                operation.order(),
                operation.amount(),
                operation.method(),
                operation.token(),
                operation.returnUrl(),
                notifyUrl(provider));
    }

    private RefundOrder refund(PaymentProvider provider, Operation operation) {
        return new RefundOrder(
                operation.id(),
                String.valueOf(operation.captureReference()),
                operation.amount(),
                notifyUrl(provider));
    }

    private String notifyUrl(PaymentProvider provider) {
        return (provider.manifest().demo() ? own.machine() : own.world())
                + "/api/v1/webhooks/"
                + provider.manifest().id();
    }

    private PaymentProvider provider(Operation operation) {
        return providers.stream()
                .filter(p -> p.manifest().id().equals(operation.provider()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no provider " + operation.provider()));
    }
}
