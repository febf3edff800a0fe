package io.portolan.platform.wire;

/// How a vendor recognises us, as data: the wire adds it, codecs never see a secret.
public sealed interface Auth {

    /// Nothing is sent.
    record None() implements Auth {}

    /// `Authorization: Bearer` with the value of this setting.
    record Bearer(String setting) implements Auth {}

    /// A header of its own with the value of this setting.
    record Header(String name, String setting) implements Auth {}

    /// `Authorization: Basic` of two settings; an empty name for the password sends none.
    record Basic(String userSetting, String passwordSetting) implements Auth {}

    /// A query parameter with the value of this setting, added behind the ask: it reaches neither
    /// the journal nor a golden request.
    record Query(String name, String setting) implements Auth {}
}
