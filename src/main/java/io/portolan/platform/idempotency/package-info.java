/// A write that is sent twice happens once.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.idempotency;
