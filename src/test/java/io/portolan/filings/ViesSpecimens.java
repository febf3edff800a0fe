package io.portolan.filings;

import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.util.List;
import java.util.Set;

class ViesSpecimens implements Specimens {

    @Override
    public String connector() {
        return Vies.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(specimen(new Vies()));
    }

    static Specimen<?, ?> specimen(NumberRegister register) {
        return new Specimen<>(
                register.check(),
                new NumberRegister.Question("FR", "40303265045", "DE136695976"),
                new NumberRegister.Entry(
                        true, "WAPIAAAAX1canary", "CANARY SARL", "1 RUE DU CANARI 69001 LYON"));
    }

    @Override
    public String refusal(String code) {
        return "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"" + code + "\"}]}";
    }

    @Override
    public Set<String> personal() {
        return Set.of("40303265045", "CANARY SARL", "1 RUE DU CANARI");
    }
}
