package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A charge or a refund in the bank's books.
///
/// @param code why it was declined
/// @param dueAt when it settles or expires by itself
record BankOperation(
        String id,
        String merchant,
        String key,
        String kind,
        @Nullable String chargeId,
        String reference,
        Money amount,
        String status,
        @Nullable String code,
        @Nullable String returnUrl,
        String notifyUrl,
        String language,
        @Nullable Instant dueAt) {

    static final String CAPTURED = "captured";
    static final String REFUNDED = "refunded";
    static final String PENDING = "pending_customer";
    static final String PROCESSING = "processing";
    static final String DECLINED = "declined";

    private static final JsonMapper JSON = JsonMapper.shared();

    BankOperation with(String newStatus, @Nullable String newCode, @Nullable Instant newDue) {
        return new BankOperation(
                id, merchant, key, kind, chargeId, reference, amount, newStatus, newCode, returnUrl,
                notifyUrl, language, newDue);
    }

    boolean declined() {
        return status.equals(DECLINED);
    }

    ObjectNode json(String bank) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", id);
        json.put("key", key);
        json.put("kind", kind);
        json.put("status", status);
        json.put("amount", amount.major().toPlainString());
        json.put("currency", amount.currency().code());
        if (code != null) json.put("code", code);
        if (status.equals(PENDING)) {
            json.put("redirect_url", bank + "/demo/bank/pay/" + id + "?lang=" + language);
        }
        return json;
    }
}
