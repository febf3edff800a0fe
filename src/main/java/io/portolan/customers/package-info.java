/// The people who buy: how they can be reached, what they allowed, where they came from.
@NullMarked
@ApplicationModule(allowedDependencies = {"markets", "privacy"})
package io.portolan.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
