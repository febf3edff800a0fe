package io.portolan.landedcost;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which rate of its kind a tax is.
enum TaxClass {
    @JsonProperty("standard")
    STANDARD,
    @JsonProperty("reduced")
    REDUCED,
    @JsonProperty("reduced-2")
    REDUCED_2,
    @JsonProperty("reduced-3")
    REDUCED_3,
    @JsonProperty("super-reduced")
    SUPER_REDUCED,
    @JsonProperty("zero")
    ZERO,

    /// Falls not at all: no charge is shown.
    @JsonProperty("exempt")
    EXEMPT
}
