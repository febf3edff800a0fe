/// Money in and money back: one operation per try, recorded before the provider is asked, moved by
/// one transition whoever brings the news, and written into a double-entry journal.
@NullMarked
@ApplicationModule(allowedDependencies = {"markets", "privacy"})
package io.portolan.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
