package io.portolan.payments.provider.demo.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where a merchant signs up with the demo bank and is recognised later.
@Component
public class MerchantDesk {

    /// What the bank hands out once. `webhookKey` is in Standard Webhooks' form (`whsec_…`).
    public record Credentials(String apiKey, String webhookKey) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> byKey = new ConcurrentHashMap<>();
    private final Map<String, String> webhookKeys = new ConcurrentHashMap<>();

    MerchantDesk(JdbcClient db) {
        this.db = db;
    }

    /// A new merchant, or new keys for one that signed up before.
    public Credentials enrol(String merchant) {
        String apiKey = "dbk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
        String webhookKey = "whsec_" + Base64.getEncoder().encodeToString(bytes());
        db.sql(
                        """
                        insert into demo_bank.merchant (id, key_hash, webhook_key)
                        values (:id, :hash, :webhookKey)
                        on conflict (id) do update
                           set key_hash = excluded.key_hash,
                               webhook_key = excluded.webhook_key
                        """)
                .param("id", merchant)
                .param("hash", sha256(apiKey))
                .param("webhookKey", webhookKey)
                .update();
        byKey.clear();
        webhookKeys.clear();
        return new Credentials(apiKey, webhookKey);
    }

    /// The merchant whose key stands in the `Authorization` header.
    Optional<String> recognise(String authorization) {
        if (!authorization.startsWith("Bearer ")) return Optional.empty();
        String known = byKey.get(authorization);
        if (known != null) return Optional.of(known);
        Optional<String> found = look(authorization);
        found.ifPresent(merchant -> byKey.put(authorization, merchant));
        return found;
    }

    private Optional<String> look(String authorization) {
        return db.sql("select id from demo_bank.merchant where key_hash = :hash")
                .param("hash", sha256(authorization.substring(7)))
                .query((row, n) -> row.getString("id"))
                .optional();
    }

    String webhookKey(String merchant) {
        return webhookKeys.computeIfAbsent(merchant, this::lookUpWebhookKey);
    }

    private String lookUpWebhookKey(String merchant) {
        return db.sql("select webhook_key from demo_bank.merchant where id = :id")
                .param("id", merchant)
                .query((row, n) -> row.getString("webhook_key"))
                .single();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("SHA-256 does not work here", broken);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
