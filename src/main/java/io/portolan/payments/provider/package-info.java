/// Companies that move money for the shop: the port, and one sub-package for each.
@org.jspecify.annotations.NullMarked
package io.portolan.payments.provider;
