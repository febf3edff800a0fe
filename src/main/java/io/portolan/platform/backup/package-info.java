/// A copy of the data folder in one file, made while the shop is open, and the way back.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.backup;
