package io.portolan.markets;

import java.util.Arrays;
import java.util.Optional;

/// Who publishes exchange rates that the shop can read.
public enum RateSource {
    ECB("ecb", "European Central Bank"),
    FIXER("fixer", "Fixer"),
    XE("xe", "XE");

    /// The source of the rates that come with the shop.
    public static final String DEMO = "demo rate";

    /// The source of rates that were entered in the admin.
    public static final String MANUAL = "manual";

    private final String id;
    private final String title;

    RateSource(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// The connector's id.
    public String id() {
        return id;
    }

    /// As it stands beside a rate.
    public String title() {
        return title;
    }

    public static Optional<RateSource> of(String id) {
        return Arrays.stream(values()).filter(source -> source.id.equals(id)).findFirst();
    }
}
