@org.jspecify.annotations.NullMarked
package io.portolan.architecture.samples.house.cellar;
