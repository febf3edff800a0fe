/// Personal data: a key for each person, masks for each kind of value, and the record of who
/// looked.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.portolan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
