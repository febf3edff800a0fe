package io.portolan.channels;

import io.portolan.channels.table.Field;

/// A column of a file about people.
interface PersonalColumn extends Field {

    /// Whether what stands there says who somebody is: reports show it masked only.
    boolean personal();
}
