/// The demo carrier itself, as an outsider: its own schema, its own addresses under
/// `/demo/carrier`, its own secret. It knows nothing of the shop but what it is sent. Its parcels
/// really move, by the shop's clock.
@org.jspecify.annotations.NullMarked
package io.portolan.shipping.carrier.demo.depot;
