package io.portolan.platform.launcher;

import java.util.List;

/// Lines that a module wants printed when the shop has opened, e.g. where the admin is.
public interface Greeting {

    /// The lines; `address` is where the shop is reached, without a slash at the end.
    List<String> lines(String address);
}
