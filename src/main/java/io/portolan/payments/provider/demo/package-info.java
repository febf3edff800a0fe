/// The codec for the demo bank: spoken with over the wire like any other provider.
@org.jspecify.annotations.NullMarked
package io.portolan.payments.provider.demo;
