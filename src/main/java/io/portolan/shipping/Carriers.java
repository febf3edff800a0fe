package io.portolan.shipping;

import io.portolan.shipping.carrier.Carrier;
import java.util.List;
import org.springframework.stereotype.Component;

/// The carriers this shop can speak to.
@Component
class Carriers {

    private final List<Carrier> carriers;

    Carriers(List<Carrier> carriers) {
        this.carriers = List.copyOf(carriers);
    }

    Carrier byCode(String code) {
        for (Carrier carrier : carriers) if (carrier.code().equals(code)) return carrier;
        throw new IllegalArgumentException("no such carrier: " + code);
    }
}
