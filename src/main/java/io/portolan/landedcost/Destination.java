package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import org.jspecify.annotations.Nullable;

/// Where the goods go, as exactly as is known.
///
/// @param region ISO 3166-2, with or without the country in front: `CA` or `US-CA`
public record Destination(CountryCode country, @Nullable String region, @Nullable String postcode) {

    public static Destination of(String country) {
        return new Destination(CountryCode.of(country), null, null);
    }

    public static Destination of(String country, String region) {
        return new Destination(CountryCode.of(country), region, null);
    }
}
