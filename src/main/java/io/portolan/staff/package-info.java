/// The merchant's people: accounts, roles, sign-ins and the keys they give to programs.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "privacy")
package io.portolan.staff;
