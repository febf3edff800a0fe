package io.portolan.markets;

import io.portolan.kernel.CountryCode;

/// Where the merchant's parcels start.
public record ShipFrom(CountryCode country, String city) {}
