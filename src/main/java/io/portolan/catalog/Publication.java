package io.portolan.catalog;

/// Where a product stands between an idea and the archive.
public enum Publication {
    /// Shoppers do not see it.
    DRAFT,
    /// Shoppers do not see it yet; it comes by itself.
    SCHEDULED,
    /// Shoppers see it.
    PUBLISHED,
    /// Put away; orders that sold it still name it.
    ARCHIVED;

    static Publication of(boolean published, Plan plan) {
        if (plan.archived()) return ARCHIVED;
        if (published) return PUBLISHED;
        return plan.from() == null ? DRAFT : SCHEDULED;
    }
}
