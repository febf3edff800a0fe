package io.portolan.landedcost.tariff;

import java.util.List;

/// The tariff books there are, of starters and of imported editions.
@FunctionalInterface
public interface KnownBooks {

    /// Their names, in order: `au`, `us`.
    List<String> names();
}
