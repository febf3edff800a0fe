package io.portolan.privacy;

import io.portolan.kernel.SubjectId;
import io.portolan.platform.secrets.KeyEncryption;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The data keys of persons: wrapped in the table, the most recently used ones in clear in memory,
/// for a minute at most, so that a person forgotten on another node is forgotten here too.
@Component
class SubjectKeys {

    private static final int KEPT = 20_000;
    private static final long KEPT_MILLIS = 60_000;
    private static final int KEY_BYTES = 32;

    private record Kept(SecretKey key, long until) {}

    private final SubjectKeyStore store;
    private final KeyEncryption encryption;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Kept> recent =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
                    return size() > KEPT;
                }
            };

    SubjectKeys(SubjectKeyStore store, KeyEncryption encryption, Clock clock) {
        this.store = store;
        this.encryption = encryption;
        this.clock = clock;
    }

    void create(List<SubjectId> subjects) {
        if (subjects.isEmpty()) return;
        UUID[] ids = new UUID[subjects.size()];
        byte[][] wrapped = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = subjects.get(i).value();
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            wrapped[i] = encryption.wrap(key, context(ids[i]));
            keep(ids[i], new SecretKeySpec(key, "AES"));
        }
        store.insert(ids, wrapped, clock.instant());
    }

    void ready(Collection<SubjectId> subjects) {
        UUID[] missing =
                subjects.stream()
                        .map(SubjectId::value)
                        .distinct()
                        .filter(id -> kept(id) == null)
                        .toArray(UUID[]::new);
        if (missing.length == 0) return;
        store.wrapped(missing).forEach(this::unwrapped);
    }

    private SecretKey unwrapped(UUID subject, byte[] wrapped) {
        SecretKey key = new SecretKeySpec(encryption.unwrap(wrapped, context(subject)), "AES");
        keep(subject, key);
        return key;
    }

    SecretKey of(SubjectId subject) {
        SecretKey known = kept(subject.value());
        if (known != null) return known;
        byte[] wrapped = store.wrapped(subject.value());
        if (wrapped == null) throw new Forgotten(subject);
        return unwrapped(subject.value(), wrapped);
    }

    void destroy(SubjectId subject) {
        store.destroy(subject.value(), clock.instant());
        lock.lock();
        try {
            recent.remove(subject.value());
        } finally {
            lock.unlock();
        }
    }

    private @Nullable SecretKey kept(UUID subject) {
        lock.lock();
        try {
            Kept kept = recent.get(subject);
            return kept == null || kept.until < clock.millis() ? null : kept.key;
        } finally {
            lock.unlock();
        }
    }

    private void keep(UUID subject, SecretKey key) {
        lock.lock();
        try {
            recent.put(subject, new Kept(key, clock.millis() + KEPT_MILLIS));
        } finally {
            lock.unlock();
        }
    }

    private static byte[] context(UUID subject) {
        return ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
    }
}
