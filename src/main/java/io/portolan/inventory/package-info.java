/// What lies where, what is promised to whom, and why the number is what it is.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "catalog")
package io.portolan.inventory;
