package io.portolan.customers;

import io.portolan.kernel.CountryCode;
import org.jspecify.annotations.Nullable;

/// Where somebody lives, as far as it is known: parts that are not are empty. Personal data;
/// `toString` shows the country only.
///
/// @param region as ISO 3166-2 has it without the country (`CA`), else as it was written
public record PostalAddress(
        String name,
        String company,
        String line1,
        String line2,
        String city,
        String region,
        String postcode,
        @Nullable CountryCode country,
        String phone) {

    /// Whether a parcel could find it.
    public boolean whole() {
        return !line1.isEmpty() && !city.isEmpty() && country != null;
    }

    @Override
    public String toString() {
        return "PostalAddress[" + country + "]";
    }
}
