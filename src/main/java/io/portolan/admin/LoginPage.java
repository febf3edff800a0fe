package io.portolan.admin;

import org.jspecify.annotations.Nullable;

/// The door.
///
/// @param back where to go after signing in
public record LoginPage(
        Shell shell, String back, String email, @Nullable String problem, @Nullable String notice) {

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
