package io.portolan.payments.provider.demo.bank;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.wire.OwnAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The demo bank's API for merchants. Amounts are decimals in major units.
@RestController
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
@RequestMapping("/demo/bank/v1")
@Everyone("demo bank, with its own bearer key")
class BankApi {

    private static final long SILENCE_MILLIS = 30_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Bank bank;
    private final BankStore store;
    private final MerchantDesk desk;
    private final OwnAddress own;

    BankApi(Bank bank, BankStore store, MerchantDesk desk, OwnAddress own) {
        this.bank = bank;
        this.store = store;
        this.desk = desk;
        this.own = own;
    }

    @PostMapping("/charges")
    DeferredResult<ResponseEntity<String>> charge(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(value = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody String body) {
        String merchant = merchant(authorization);
        JsonNode json = json(body, key);
        Bank.ChargeRequest request =
                new Bank.ChargeRequest(
                        text(json, "method"),
                        money(json),
                        text(json, "reference"),
                        json.path("token").asString(""),
                        optional(json, "return_url"),
                        text(json, "notify_url"),
                        json.path("language").asString("en"));
        return answer(bank.charge(merchant, key, MerchantDesk.sha256(body), request));
    }

    @PostMapping("/refunds")
    DeferredResult<ResponseEntity<String>> refund(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(value = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody String body) {
        String merchant = merchant(authorization);
        JsonNode json = json(body, key);
        Bank.RefundRequest request =
                new Bank.RefundRequest(text(json, "charge"), money(json), text(json, "notify_url"));
        return answer(bank.refund(merchant, key, MerchantDesk.sha256(body), request));
    }

    @GetMapping("/operations")
    ResponseEntity<String> find(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestParam String key) {
        String merchant = merchant(authorization);
        return store.byKey(merchant, key)
                .map(operation -> ok(operation.json(own.world().toString())))
                .orElseThrow(() -> new BankRefusal(404, "not_found"));
    }

    /// The bank's own books for a merchant's reference: what he got less what he gave back.
    @GetMapping("/ledger")
    ResponseEntity<String> ledger(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestParam String reference) {
        ObjectNode json = JSON.createObjectNode();
        for (Money sum : store.balance(merchant(authorization), reference)) {
            json.put(sum.currency().code(), sum.major().toPlainString());
        }
        return ok(json);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(BankRefusal refusal) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("error").put("code", refusal.code());
        return ResponseEntity.status(HttpStatusCode.valueOf(refusal.status()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(json));
    }

    private DeferredResult<ResponseEntity<String>> answer(Bank.Result result) {
        DeferredResult<ResponseEntity<String>> answer =
                new DeferredResult<>(
                        SILENCE_MILLIS, () -> ResponseEntity.status(504).body("too late"));
        if (!result.silent()) {
            BankOperation operation = result.operation();
            answer.setResult(
                    operation.declined() && operation.code() != null
                            ? refused(new BankRefusal(402, operation.code()))
                            : ok(operation.json(own.world().toString())));
        }
        return answer;
    }

    private String merchant(String authorization) {
        return desk.recognise(authorization)
                .orElseThrow(() -> new BankRefusal(401, "unauthorised"));
    }

    private static JsonNode json(String body, String key) {
        if (key.isBlank() || key.length() > 100) throw new BankRefusal(400, "invalid_request");
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new BankRefusal(400, "invalid_request");
        }
    }

    private static Money money(JsonNode json) {
        try {
            Currency currency = Currency.of(text(json, "currency"));
            BigDecimal major = new BigDecimal(text(json, "amount"));
            Money money = Money.ofMajor(major, currency, RoundingMode.UNNECESSARY);
            if (money.minor() <= 0) throw new BankRefusal(400, "invalid_request");
            return money;
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new BankRefusal(400, "invalid_request");
        }
    }

    private static String text(JsonNode json, String member) {
        String text = json.path(member).asString("");
        if (text.isEmpty()) throw new BankRefusal(400, "invalid_request");
        return text;
    }

    private static @Nullable String optional(JsonNode json, String member) {
        String text = json.path(member).asString("");
        return text.isEmpty() ? null : text;
    }

    private static ResponseEntity<String> ok(JsonNode json) {
        return ResponseEntity.status(200)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(json));
    }
}
