/// What stands between the command line and the shop: the data folder, commands, plain refusals.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.portolan.platform.launcher;
