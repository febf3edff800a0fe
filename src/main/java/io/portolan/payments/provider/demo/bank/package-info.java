/// The demo bank: an outsider with its own schema, books and pages, reached over HTTP only. It
/// shares nothing with the shop but the machine it runs on and the clock.
@org.jspecify.annotations.NullMarked
package io.portolan.payments.provider.demo.bank;
