package io.portolan.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Random secrets and their fingerprints. Only fingerprints are stored.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// 256 random bits, 43 characters that are safe in a cookie, a header and an address.
    static String token() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /// Twelve hexadecimal digits by which a key is known.
    static String prefix() {
        byte[] bits = new byte[6];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /// SHA-256: enough for secrets of 256 random bits, which nobody can guess from their hash.
    static byte[] fingerprint(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
