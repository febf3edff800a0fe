/// Fixtures that tests of every module share.
@org.jspecify.annotations.NullMarked
package io.portolan.testing;
