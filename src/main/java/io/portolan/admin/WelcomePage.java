package io.portolan.admin;

import org.jspecify.annotations.Nullable;

/// The way in for somebody new.
///
/// @param open whether the code still opens it
public record WelcomePage(
        Shell shell,
        boolean open,
        String code,
        String role,
        String name,
        String email,
        @Nullable String problem) {

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
