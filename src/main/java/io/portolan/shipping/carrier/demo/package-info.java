/// The demo carrier: a pure codec for its API, as for any other vendor.
@org.jspecify.annotations.NullMarked
package io.portolan.shipping.carrier.demo;
