package io.portolan.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM over one field: format byte, 12 random bytes, cipher text with a 16 byte tag.
final class Sealing {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEPT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    // A cipher is dear to find and cheap to use again; requests have threads of their own, so those
    // at rest wait here and not with a thread.
    private static final BlockingQueue<Cipher> AT_REST = new ArrayBlockingQueue<>(KEPT);

    private Sealing() {}

    static byte[] seal(SecretKey key, byte[] place, String value) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] clear = value.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[1 + NONCE + clear.length + TAG_BITS / 8];
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, place);
            cipher.doFinal(clear, 0, clear.length, sealed, 1 + NONCE);
            rest(cipher);
            return sealed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM refused to encrypt", broken);
        }
    }

    static String open(SecretKey key, byte[] place, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORMAT) {
            throw new IllegalStateException("not a sealed value");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, 1, place);
            byte[] clear = cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
            rest(cipher);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "a sealed value was changed or moved to another place", refused);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int offset, byte[] place)
            throws GeneralSecurityException {
        Cipher rested = AT_REST.poll();
        Cipher cipher = rested == null ? Cipher.getInstance("AES/GCM/NoPadding") : rested;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE));
        cipher.updateAAD(place);
        return cipher;
    }

    // Only one that has done its work: a refusal may leave it half way.
    private static void rest(Cipher cipher) {
        if (!AT_REST.offer(cipher)) return; // Enough of them rest.
    }
}
