package io.portolan.filings;

import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.util.List;
import java.util.Set;

class DemoViesSpecimens implements Specimens {

    private final ViesSpecimens real = new ViesSpecimens();

    @Override
    public String connector() {
        return DemoVies.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(ViesSpecimens.specimen(new DemoVies()));
    }

    @Override
    public String refusal(String code) {
        return real.refusal(code);
    }

    @Override
    public Set<String> personal() {
        return real.personal();
    }
}
