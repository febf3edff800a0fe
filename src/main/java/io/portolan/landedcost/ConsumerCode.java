package io.portolan.landedcost;

import java.util.List;

/// A code of goods that a consumer shop sells, with our own words for them in English.
///
/// @param hs six digits of the nomenclature of 2022
record ConsumerCode(String hs, String name) {

    private static final List<ConsumerCode> ALL =
            List.of(References.one("consumer-codes.json", ConsumerCode[].class));

    ConsumerCode {
        if (!hs.matches("\\d{6}") || name.isBlank()) {
            throw new IllegalArgumentException("six digits and a name: " + hs + " " + name);
        }
    }

    /// All of them by code, each once.
    static List<ConsumerCode> all() {
        return ALL;
    }
}
