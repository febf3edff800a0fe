/// Papers as PDF, printed with fonts of our own.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.paper;
