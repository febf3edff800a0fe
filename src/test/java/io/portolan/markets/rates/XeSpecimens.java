package io.portolan.markets.rates;

import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.util.List;
import java.util.Set;

class XeSpecimens implements Specimens {

    @Override
    public String connector() {
        return XeRates.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(
                new Specimen<>(
                        XeRates.CONVERT,
                        Published.ASK,
                        List.of(
                                Published.of(
                                        "USD", "1.1601234567", Published.FRIDAY, XeRates.TITLE),
                                Published.of(
                                        "JPY",
                                        "180.2540710912",
                                        Published.FRIDAY,
                                        XeRates.TITLE))));
    }

    @Override
    public String refusal(String code) {
        return "{\"code\":\"" + code + "\",\"message\":\"no\"}";
    }

    @Override
    public Set<String> personal() {
        return Set.of();
    }
}
