package io.portolan.kernel;

import org.jspecify.annotations.Nullable;

/// Where a parcel goes and to whom. Personal data: it is kept encrypted, and `toString` shows the
/// country only.
///
/// @param email where the receipt and the tracking go
/// @param region state, prefecture or emirate where the country's addresses have one, as ISO
///     3166-2 without the country (`CA`, `13`, `DU`)
/// @param phone E.164 when it could be understood, else as typed
public record Address(
        String email,
        String name,
        @Nullable String company,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        @Nullable String postcode,
        CountryCode country,
        @Nullable String phone,
        @Nullable String taxId) {

    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
