/// The port to companies that move parcels, and one package per company.
@org.jspecify.annotations.NullMarked
package io.portolan.shipping.carrier;
