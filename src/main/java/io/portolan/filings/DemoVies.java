package io.portolan.filings;

import io.portolan.platform.wire.Manifest;
import org.springframework.stereotype.Component;

/// The demo shop's register.
@Component
class DemoVies extends NumberRegister {

    static final String ID = "demo-vies";
    static final String PATH = "/demo/vies/check-vat-number";

    DemoVies() {
        super(ID, "Demo register", PATH, Manifest.Standing.DEMO);
    }
}
