package io.portolan.channels.table;

import java.util.List;

/// A column that means something to a format.
public interface Field {

    /// Every heading it is known by, the usual one first.
    List<String> headings();
}
