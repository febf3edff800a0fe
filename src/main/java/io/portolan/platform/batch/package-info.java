/// Many rows in one statement, many writes in one commit.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.batch;
