/// Systems that trade beside the shop. Today: product files of a Shopify shop, read in.
@NullMarked
@ApplicationModule(allowedDependencies = {"markets", "catalog", "pricing", "inventory"})
package io.portolan.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
