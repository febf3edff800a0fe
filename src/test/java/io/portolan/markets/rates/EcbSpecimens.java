package io.portolan.markets.rates;

import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.util.List;
import java.util.Set;

class EcbSpecimens implements Specimens {

    @Override
    public String connector() {
        return EcbRates.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(
                new Specimen<>(
                        EcbRates.DAILY,
                        Published.ASK,
                        List.of(
                                Published.of("USD", "1.1601", Published.FRIDAY, EcbRates.TITLE),
                                Published.of("JPY", "180.25", Published.FRIDAY, EcbRates.TITLE))),
                new Specimen<>(
                        EcbRates.NINETY_DAYS,
                        Published.ASK,
                        List.of(
                                Published.of("USD", "1.1601", Published.FRIDAY, EcbRates.TITLE),
                                Published.of(
                                        "USD",
                                        "1.1588",
                                        Published.FRIDAY.minusDays(1),
                                        EcbRates.TITLE))));
    }

    @Override
    public String refusal(String code) {
        return code;
    }

    @Override
    public Set<String> personal() {
        return Set.of();
    }
}
