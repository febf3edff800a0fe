/// Work that runs by the shop's clock.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.jobs;
