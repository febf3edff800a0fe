/// Speaks to people: which mail is due, its words in the buyer's language, and the senders that
/// carry it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"markets", "privacy", "orders", "shipping"})
package io.portolan.engagement;
