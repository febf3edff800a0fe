/// Fixtures for connectors: each connector brings its specimens, one test walks over all of them.
@org.jspecify.annotations.NullMarked
package io.portolan.testing.wire;
