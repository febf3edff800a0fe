@org.jspecify.annotations.NullMarked
package io.portolan.filings;
