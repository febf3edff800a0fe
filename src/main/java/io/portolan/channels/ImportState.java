package io.portolan.channels;

import java.util.Locale;

/// How far a file has come.
public enum ImportState {
    /// It is here; which column means what is still to be confirmed.
    UPLOADED,
    MAPPED,
    /// The dry run is reading.
    CHECKING,
    /// The dry run is through: what would happen is known.
    CHECKED,
    RUNNING,
    DONE,
    /// Stopped by somebody. What was taken over stays, and it can go on from there.
    CANCELLED,
    /// Stopped by something that went wrong. It can go on from there.
    FAILED,
    UNDOING,
    UNDONE;

    /// The word in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Whether the shop is working on it right now.
    public boolean atWork() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /// Whether nothing of it has been written yet.
    public boolean untouched() {
        return this == UPLOADED || this == MAPPED || this == CHECKING || this == CHECKED;
    }
}
