package io.portolan.filings;

import io.portolan.platform.wire.Manifest;
import org.springframework.stereotype.Component;

/// The European Commission's register. Written from how its clients speak with it (path, members
/// and codes as https://packagist.org/packages/conedevelopment/vies-php lists them); nobody here
/// has seen it answer.
@Component
class Vies extends NumberRegister {

    static final String ID = "vies";
    static final String BASE = "https://ec.europa.eu/taxation_customs/vies/rest-api";

    Vies() {
        super(ID, "VIES", "/check-vat-number", Manifest.Standing.WRITTEN_NOT_PROVED);
    }
}
