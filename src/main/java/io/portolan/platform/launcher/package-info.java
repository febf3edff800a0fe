/// What stands between the command line and the shop: commands, addresses, plain refusals.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.launcher;
