/// What the shop sells: products with their variants, texts, pictures and categories, and the
/// search over them. Prices and stock live elsewhere.
@NullMarked
@ApplicationModule(allowedDependencies = {"markets"})
package io.portolan.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
