package io.portolan.staff;

/// Why a new password is not taken.
public enum Weakness {
    /// fewer than ten characters
    TOO_SHORT,
    /// more than 72 bytes in UTF-8
    TOO_LONG,
    /// the e-mail address, the word password, or hardly any different letters
    EASY
}
