/// A house with an arrow that goes up, for the guard to refuse.
@org.jspecify.annotations.NullMarked
package io.portolan.architecture.samples.house;
