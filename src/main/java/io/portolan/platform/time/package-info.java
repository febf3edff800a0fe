/// The one clock of the shop.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.portolan.platform.time;
