/// Technique that knows no shop: clock, facts, words, web, database, wire to vendors.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = "kernel")
package io.portolan.platform;
