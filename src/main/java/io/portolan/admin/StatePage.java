package io.portolan.admin;

/// Why there is nothing to see here, and what to do.
///
/// @param right the right that is missing, or empty
public record StatePage(
        Shell shell, boolean signedIn, String title, String text, String right, boolean calm) {

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
