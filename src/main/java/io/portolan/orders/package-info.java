/// The order: what was promised at what price, frozen, and how far its life has come.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"markets", "privacy", "inventory", "payments"})
package io.portolan.orders;
