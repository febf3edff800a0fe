/// The public HTTP API, `/api/v1`: composes what the modules offer and decides nothing.
@NullMarked
@ApplicationModule
package io.portolan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
