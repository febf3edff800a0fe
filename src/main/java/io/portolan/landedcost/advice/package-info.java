/// What would make a consignment cheaper or dearer: the next piece, one parcel or several, the
/// place it is sent from. Only ways that are lawful, and each at its true price.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("advice")
package io.portolan.landedcost.advice;
