@org.jspecify.annotations.NullMarked
package io.portolan.catalog.translation;
