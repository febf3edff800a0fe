/// What the authorities want to know of sales: where the merchant has to register, and what each
/// return says. Keeps its own copy of what that needs, which can be made anew from the orders.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"markets", "markets :: taxnumbers", "privacy", "payments", "orders"})
package io.portolan.filings;
