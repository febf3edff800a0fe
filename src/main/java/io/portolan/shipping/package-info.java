/// From the packing table to the door: what delivery costs and when it arrives, booking a parcel
/// with its papers, and following it. Carriers are in `carrier.<name>`, one package each.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"markets", "privacy", "inventory", "orders"})
package io.portolan.shipping;
