/// Papers that go with a parcel, as PDF.
@org.jspecify.annotations.NullMarked
package io.portolan.shipping.papers;
