/// A write that is sent twice happens once.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.portolan.platform.idempotency;
