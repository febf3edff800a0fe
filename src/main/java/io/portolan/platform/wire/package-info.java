/// The one way out to vendors, and the one way in for their callbacks. A connector is a pure
/// codec: it says what to ask and how to read the answer; everything that can go wrong between
/// the two is handled here, once.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.wire;
