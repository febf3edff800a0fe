package io.portolan.shipping.carrier.demo;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.shipping.carrier.Booking;
import io.portolan.shipping.carrier.BookingOutcome.Booked;
import io.portolan.shipping.carrier.Sighting;
import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DemoCarrierSpecimens implements Specimens {

    private static final Address ANNA =
            new Address(
                    "anna@example.com",
                    "Anna Canary",
                    null,
                    "Canarystraße 5",
                    null,
                    "Berlin",
                    null,
                    "10115",
                    CountryCode.of("DE"),
                    "+493012345678",
                    null);

    @Override
    public String connector() {
        return DemoCarrierConnector.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(
                new Specimen<>(
                        DemoCarrierConnector.BOOK,
                        new Booking(
                                "01940000-0000-7000-8000-000000000004",
                                "P-1",
                                "standard",
                                true,
                                ANNA,
                                700,
                                List.of(
                                        new Booking.Content(
                                                "Mug",
                                                2,
                                                350,
                                                HsCode.of("691110"),
                                                CountryCode.of("CN"),
                                                Money.of(1999, "EUR")))),
                        new Booked("LX000000005CN", "DE-1")),
                new Specimen<>(
                        DemoCarrierConnector.FOLLOW,
                        List.of("LX000000005CN"),
                        Map.of(
                                "LX000000005CN",
                                List.of(
                                        new Sighting(
                                                "20",
                                                "collected",
                                                Instant.parse("2026-11-22T10:00:00Z"),
                                                "Ningbo",
                                                "CN",
                                                "picked-up",
                                                "",
                                                "event.picked-up")))));
    }

    @Override
    public String refusal(String code) {
        return "{\"error\":{\"code\":\"" + code + "\"}}";
    }

    @Override
    public Set<String> personal() {
        return Set.of("Anna Canary", "Canarystra", "10115", "+493012345678");
    }
}
