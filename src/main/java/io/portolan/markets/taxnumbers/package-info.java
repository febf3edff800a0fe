/// Numbers by which tax offices know a business: how they are written in each country and whether
/// their digits agree.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("taxnumbers")
package io.portolan.markets.taxnumbers;
