/// Many rows in one statement.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.batch;
