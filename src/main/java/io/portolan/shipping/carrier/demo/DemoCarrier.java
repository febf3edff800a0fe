package io.portolan.shipping.carrier.demo;

import io.portolan.platform.wire.Account;
import io.portolan.platform.wire.Accounts;
import io.portolan.platform.wire.Fault;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Wire;
import io.portolan.shipping.carrier.Booking;
import io.portolan.shipping.carrier.BookingOutcome;
import io.portolan.shipping.carrier.Carrier;
import io.portolan.shipping.carrier.FollowingOutcome;
import io.portolan.shipping.carrier.Sighting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The demo carrier behind the port.
@Component
class DemoCarrier implements Carrier {

    private final Wire wire;
    private final Accounts accounts;

    DemoCarrier(Wire wire, Accounts accounts) {
        this.wire = wire;
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return DemoCarrierConnector.ID;
    }

    @Override
    public BookingOutcome book(Booking booking) {
        Optional<Account> account = accounts.of(DemoCarrierConnector.ID);
        if (account.isEmpty()) return new BookingOutcome.Refused("NO_ACCOUNT");
        return switch (wire.send(account.get(), DemoCarrierConnector.BOOK, booking)) {
            case Outcome.Ok<BookingOutcome.Booked> ok -> ok.value();
            case Outcome.Refused<BookingOutcome.Booked> refused -> refused(refused.fault());
            case Outcome.Unknown<BookingOutcome.Booked> unknown ->
                    new BookingOutcome.Unknown(unknown.doubt().kind().name());
        };
    }

    // Nobody there, or too busy: an earlier attempt may have bought the label all the same.
    private static BookingOutcome refused(Fault fault) {
        return switch (fault.advice()) {
            case LATER, AGAIN -> new BookingOutcome.Unknown(fault.code());
            case MEND, FINISH, OTHER_WAY, OPERATOR -> new BookingOutcome.Refused(fault.code());
        };
    }

    @Override
    public FollowingOutcome follow(List<String> trackingNumbers) {
        Optional<Account> account = accounts.of(DemoCarrierConnector.ID);
        if (account.isEmpty()) return new FollowingOutcome.Silent("no account");
        return switch (wire.send(account.get(), DemoCarrierConnector.FOLLOW, trackingNumbers)) {
            case Outcome.Ok<Map<String, List<Sighting>>> ok ->
                    new FollowingOutcome.Seen(ok.value());
            case Outcome.Refused<Map<String, List<Sighting>>> refused ->
                    new FollowingOutcome.Silent(refused.fault().code());
            case Outcome.Unknown<Map<String, List<Sighting>>> unknown ->
                    new FollowingOutcome.Silent(unknown.doubt().kind().name());
        };
    }
}
