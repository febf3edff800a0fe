/// What duty, tax and fees a parcel costs until the door: dated rules as data, one engine that
/// knows no country.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "markets")
package io.portolan.landedcost;
