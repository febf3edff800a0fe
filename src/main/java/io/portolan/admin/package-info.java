/// Pages for the merchant's people. They compose what the modules below know and decide nothing.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package io.portolan.admin;
