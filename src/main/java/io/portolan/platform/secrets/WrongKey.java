package io.portolan.platform.secrets;

/// A stored secret could not be opened with this shop's key-encryption key: the key file is not
/// the one that belongs to this database, or the stored bytes were changed.
public final class WrongKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKey(Throwable cause) {
        super(
                "a stored secret does not open: is this the key file that belongs to the database?",
                cause);
    }
}
