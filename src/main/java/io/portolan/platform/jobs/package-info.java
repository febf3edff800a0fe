/// Work that runs by the shop's clock.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.portolan.platform.jobs;
