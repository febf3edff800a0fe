package io.portolan.platform.facts;

import org.springframework.context.ApplicationContext;

/// Lets every consumer read all that was told, before a test turns the clock on.
public final class FactsRead {

    private FactsRead() {}

    /// Reads on the caller's thread until nothing is left.
    public static void all(ApplicationContext shop) {
        shop.getBean(FactPump.class).drain();
    }
}
