/// The words of the trade: money, countries, goods, ids. No Spring, no SQL, no clock.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.portolan.kernel;
