package io.portolan.markets.rates;

import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.util.List;
import java.util.Set;

class FixerSpecimens implements Specimens {

    @Override
    public String connector() {
        return FixerRates.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(
                new Specimen<>(
                        FixerRates.LATEST,
                        Published.ASK,
                        List.of(
                                Published.of("USD", "1.160123", Published.FRIDAY, FixerRates.TITLE),
                                Published.of(
                                        "JPY", "180.254071", Published.FRIDAY, FixerRates.TITLE))));
    }

    @Override
    public String refusal(String code) {
        return "{\"success\":false,\"error\":{\"code\":\"" + code + "\"}}";
    }

    @Override
    public Set<String> personal() {
        return Set.of();
    }
}
