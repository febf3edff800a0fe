package io.portolan.filings;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.taxnumbers.TaxNumberCheck;
import io.portolan.markets.taxnumbers.TaxNumbers;
import io.portolan.platform.wire.Account;
import io.portolan.platform.wire.Accounts;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether a sale to a business bears no VAT: goods from one member state to a business whose
/// number the register of another confirms. For imports there is no such thing.
@Component
public class BuyerNumbers {

    /// That the register confirmed a number.
    ///
    /// @param id of what was kept: who it was, sealed
    /// @param consultation the register's number of its answer; empty when it gave none
    /// @param law why no VAT is charged
    public record Proof(UUID id, String consultation, Instant at, Law law) {}

    private record Rule(String note, int trustHours, Map<String, String> states, Law law) {}

    /// Where to ask, and how.
    @Component
    record Registers(Vies vies, DemoVies demo, Accounts accounts, Wire wire) {

        /// The live one when it has an account, else that of the demo shop.
        @Nullable Outcome<NumberRegister.Entry> ask(String state, String number) {
            NumberRegister register = accounts.of(Vies.ID).isPresent() ? vies : demo;
            Account account = accounts.of(register.manifest().id()).orElse(null);
            if (account == null) return null;
            String requester = account.setting(NumberRegister.REQUESTER);
            return wire.send(
                    account,
                    register.check(),
                    new NumberRegister.Question(state, number, requester));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(BuyerNumbers.class);
    private static final int LETTERS = 2;

    private final Rule rule = FilingReference.read("reverse-charge.json", Rule.class);
    private final NumberProofStore store;
    private final Registers registers;
    private final TaxNumbers numbers;
    private final Clock clock;

    BuyerNumbers(NumberProofStore store, Registers registers, TaxNumbers numbers, Clock clock) {
        this.store = store;
        this.registers = registers;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// Asks the register about the number in this address and keeps what it says, unless it was
    /// asked within the last hours or no VAT could be saved by it. A register that does not answer
    /// leaves everything as it is: then VAT is charged. Asks a vendor, so not inside a transaction.
    /// Whether it answered.
    public boolean ask(SubjectId buyer, Address to, CountryCode from) {
        String number = number(to, from);
        if (number == null || fresh(buyer, number).isPresent()) return false;
        String state = number.substring(0, LETTERS);
        String rest = number.substring(LETTERS);
        return switch (registers.ask(state, rest)) {
            case null -> false;
            case Outcome.Ok<NumberRegister.Entry> ok -> {
                NumberRegister.Question asked = new NumberRegister.Question(state, rest, "");
                UUID id = Uuid7.at(clock.millis());
                store.insert(id, buyer, asked, ok.value(), clock.instant());
                yield true;
            }
            case Outcome.Refused<NumberRegister.Entry> no -> {
                LOG.info("the register of {} said {}", state, no.fault().vendorCode());
                yield false;
            }
            case Outcome.Unknown<NumberRegister.Entry> unknown -> {
                LOG.info("the register of {} did not answer", state);
                yield false;
            }
        };
    }

    /// Whether the register knows this buyer's number: empty when it was not asked or has not
    /// answered within the last hours.
    public Optional<Boolean> known(SubjectId buyer, Address to, CountryCode from) {
        String number = number(to, from);
        if (number == null) return Optional.empty();
        return fresh(buyer, number).map(NumberProofStore.Said::valid);
    }

    /// Whether a number in this address could take the VAT off goods from there.
    public boolean matters(Address to, CountryCode from) {
        return number(to, from) != null;
    }

    /// The proof by which this buyer pays no VAT on goods from there; empty when VAT is charged.
    public Optional<Proof> proof(SubjectId buyer, Address to, CountryCode from) {
        String number = number(to, from);
        if (number == null) return Optional.empty();
        return fresh(buyer, number)
                .filter(NumberProofStore.Said::valid)
                .map(said -> new Proof(said.id(), said.consultation(), said.at(), rule.law()));
    }

    private Optional<NumberProofStore.Said> fresh(SubjectId buyer, String number) {
        Instant since = clock.instant().minus(Duration.ofHours(rule.trustHours()));
        return store.newest(buyer, number).filter(said -> said.at().isAfter(since));
    }

    /// The number as registers write it; null when it saves no VAT.
    private @Nullable String number(Address to, CountryCode from) {
        String written = to.taxId();
        String state = rule.states().get(to.country().value());
        boolean crosses = rule.states().containsKey(from.value()) && !from.equals(to.country());
        if (written == null || written.isBlank() || state == null || !crosses) return null;
        if (!(numbers.check(to.country().value(), written) instanceof TaxNumberCheck.Sound sound)) {
            return null;
        }
        String value = sound.number().value();
        return value.startsWith(state) && value.length() > LETTERS ? value : null;
    }
}
