/// Guards: each says, when it refuses, how to mend.
@org.jspecify.annotations.NullMarked
package io.portolan.architecture;
