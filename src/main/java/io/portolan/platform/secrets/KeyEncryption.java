package io.portolan.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Wraps small secrets with the shop's key-encryption key, which stands apart from the database
/// and from its backups. Each secret is bound to a context: opened under another one it is
/// refused.
public final class KeyEncryption {

    // The library keeps what it needs with each thread, and requests have threads of their own:
    // two lasting ones do the work for all.
    private static final ExecutorService CLERKS =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon(true).name("key-encryption-", 0).factory());

    private final Aead aead;

    /// With a keyset of AES-256-GCM keys: the primary one wraps, all of them unwrap.
    public KeyEncryption(KeysetHandle keys) throws GeneralSecurityException {
        aead = keys.getPrimitive(KeyFile.configuration(), Aead.class);
    }

    /// The secret, encrypted. `context` names what it belongs to and is not part of the result.
    public byte[] wrap(byte[] secret, byte[] context) {
        try {
            return clerk(() -> aead.encrypt(secret, context));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key-encryption key does not encrypt", broken);
        }
    }

    /// The secret in clear. Throws [WrongKey] when it was wrapped by another shop's key, for
    /// another context, or was changed.
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        try {
            return clerk(() -> aead.decrypt(wrapped, context));
        } catch (GeneralSecurityException refused) {
            throw new WrongKey(refused);
        }
    }

    private static byte[] clerk(Callable<byte[]> work) throws GeneralSecurityException {
        Future<byte[]> done = CLERKS.submit(work);
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GeneralSecurityException refused) throw refused;
            throw new IllegalStateException("key encryption failed", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a key was wrapped", stop);
        }
    }
}
