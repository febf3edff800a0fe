/// What carriers and brokers billed for duty and tax against what was quoted: their files read,
/// matched to parcels, and the difference by lane, code, carrier and month.
@NullMarked
@NamedInterface("variance")
package io.portolan.shipping.variance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
