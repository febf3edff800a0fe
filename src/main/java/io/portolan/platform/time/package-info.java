/// The one clock of the shop.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.time;
