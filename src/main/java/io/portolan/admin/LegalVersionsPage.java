package io.portolan.admin;

import java.util.List;

/// Texts to be read and not changed: the versions of one, or those an order was placed under.
public record LegalVersionsPage(
        Shell shell, String title, List<Crumb> crumbs, List<Version> versions, List<Words> words) {

    public LegalVersionsPage {
        crumbs = List.copyOf(crumbs);
        versions = List.copyOf(versions);
        words = List.copyOf(words);
    }

    /// The way here.
    public record Crumb(String href, String text) {}

    /// One version.
    public record Version(int number, String when, boolean sample, String href, boolean shown) {}

    /// What is read.
    ///
    /// @param html as shoppers saw it; empty when `body` is shown as it was written
    public record Words(
            String title, String note, String tag, String direction, String html, String body) {}

    public String t(String key) {
        return shell.t(key);
    }
}
