package io.portolan.privacy;

import io.portolan.platform.secrets.KeyEncryption;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Keyed fingerprints of values to search by. The key is the shop's own and no person's.
@Component
class BlindIndex implements SmartInitializingSingleton {

    private static final String NAME = "blind-index";
    private static final byte[] CONTEXT = NAME.getBytes(StandardCharsets.UTF_8);

    private final SubjectKeyStore store;
    private final KeyEncryption encryption;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    BlindIndex(SubjectKeyStore store, KeyEncryption encryption, Clock clock) {
        this.store = store;
        this.encryption = encryption;
        this.clock = clock;
    }

    // Made at the start, outside any business transaction that could be rolled back.
    @Override
    public void afterSingletonsInstantiated() {
        key();
    }

    byte[] of(String purpose, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA256 does not work here", broken);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known != null) return known;
        byte[] wrapped = store.existingShopKey(NAME).orElseGet(this::create);
        SecretKeySpec opened = new SecretKeySpec(encryption.unwrap(wrapped, CONTEXT), "HmacSHA256");
        key = opened;
        return opened;
    }

    private byte[] create() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        return store.shopKey(NAME, encryption.wrap(fresh, CONTEXT), clock.instant());
    }
}
