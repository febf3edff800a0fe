package io.portolan.platform.wire;

/// One value the merchant enters for an account.
///
/// @param secret kept encrypted, shown to nobody, never in a journal line
public record Setting(String name, boolean secret, boolean required) {

    public static Setting open(String name) {
        return new Setting(name, false, true);
    }

    public static Setting optional(String name) {
        return new Setting(name, false, false);
    }

    public static Setting secret(String name) {
        return new Setting(name, true, true);
    }
}
