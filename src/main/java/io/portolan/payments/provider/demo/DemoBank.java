package io.portolan.payments.provider.demo;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import io.portolan.payments.ChargeOutcome;
import io.portolan.payments.DeclineReason;
import io.portolan.payments.provider.Charge;
import io.portolan.payments.provider.PaymentProvider;
import io.portolan.payments.provider.RefundOrder;
import io.portolan.payments.provider.Report;
import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.Ask;
import io.portolan.platform.wire.Auth;
import io.portolan.platform.wire.Call;
import io.portolan.platform.wire.Doubt;
import io.portolan.platform.wire.FaultTable;
import io.portolan.platform.wire.Inbox;
import io.portolan.platform.wire.Limits;
import io.portolan.platform.wire.Manifest;
import io.portolan.platform.wire.Notice;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Safety;
import io.portolan.platform.wire.Seal;
import io.portolan.platform.wire.Setting;
import io.portolan.platform.wire.Unreadable;
import io.portolan.platform.wire.WordTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The codec of the demo bank. It counts in major units with a decimal point, as some real ones
/// do.
@Component
class DemoBank implements PaymentProvider {

    static final String ID = "demo-bank";
    static final String API_KEY = "apiKey";
    static final String WEBHOOK_KEY = "webhookKey";

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern LANGUAGE =
            Pattern.compile("/(\\w{2}(?:-[A-Z]{2})?)-\\w{2}(?:/|$)");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final FaultTable FAULTS = FaultTable.of(ID);
    private static final WordTable STATUSES = WordTable.of(ID, "statuses");
    private static final Manifest MANIFEST =
            new Manifest(
                    ID,
                    "Demo Bank",
                    Set.of("payments"),
                    List.of(),
                    List.of(Setting.secret(API_KEY), Setting.secret(WEBHOOK_KEY)),
                    new Auth.Bearer(API_KEY),
                    new Limits(Duration.ofSeconds(2), 3, 500, 1000, 64 * 1024),
                    Set.of("id", "key", "kind", "status", "amount", "currency", "code", "type"),
                    List.of("It moves no money."),
                    Manifest.Standing.DEMO);

    private final Call<Charge, Report> charge =
            new Call<>("charge", Safety.KEYED_WRITE, DemoBank::chargeAsk, DemoBank::report);
    private final Call<RefundOrder, Report> refund =
            new Call<>("refund", Safety.KEYED_WRITE, DemoBank::refundAsk, DemoBank::report);
    private final Call<Lookup, Optional<Report>> find =
            new Call<>("find", Safety.READ, DemoBank::findAsk, DemoBank::found);

    @Override
    public Manifest manifest() {
        return MANIFEST;
    }

    @Override
    public Set<String> methods() {
        return Set.of("demo-card", "demo-redirect");
    }

    @Override
    public Set<String> tokenMethods() {
        return Set.of("demo-card");
    }

    @Override
    public Call<Charge, Report> charge() {
        return charge;
    }

    @Override
    public Call<RefundOrder, Report> refund() {
        return refund;
    }

    @Override
    public Call<Lookup, Optional<Report>> find() {
        return find;
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of(charge, refund, find);
    }

    @Override
    public FaultTable faults() {
        return FAULTS;
    }

    @Override
    public Optional<Inbox<?>> inbox() {
        return Optional.of(new Inbox<>(Seal.of("standard-webhooks"), WEBHOOK_KEY, DemoBank::news));
    }

    private static Ask chargeAsk(Charge charge) {
        ObjectNode body = JSON.createObjectNode();
        body.put("method", charge.method().equals("demo-card") ? "card" : "page");
        body.put("amount", charge.amount().major().toPlainString());
        body.put("currency", charge.amount().currency().code());
        body.put("reference", charge.order().toString());
        if (charge.token() != null) body.put("token", charge.token());
        if (charge.returnUrl() != null) body.put("return_url", charge.returnUrl());
        body.put("notify_url", charge.notifyUrl());
        body.put("language", language(charge.returnUrl()));
        return Ask.post("/demo/bank/v1/charges", JSON.writeValueAsString(body))
                .keyed(KEY_HEADER, charge.id().toString());
    }

    /// The buyer's language, from the shop's own address (`/de-de/…`) where the buyer returns to.
    private static String language(@Nullable String returnUrl) {
        if (returnUrl == null) return "en";
        Matcher found = LANGUAGE.matcher(returnUrl);
        return found.find() ? found.group(1) : "en";
    }

    private static Ask refundAsk(RefundOrder refund) {
        ObjectNode body = JSON.createObjectNode();
        body.put("charge", refund.captureReference());
        body.put("amount", refund.amount().major().toPlainString());
        body.put("currency", refund.amount().currency().code());
        body.put("notify_url", refund.notifyUrl());
        return Ask.post("/demo/bank/v1/refunds", JSON.writeValueAsString(body))
                .keyed(KEY_HEADER, refund.id().toString());
    }

    private static Ask findAsk(Lookup lookup) {
        return Ask.get("/demo/bank/v1/operations?key=" + lookup.id());
    }

    private static Outcome<Report> report(Answer answer) {
        if (!answer.succeeded()) return refusal(answer);
        Report report = read(answer.json());
        return report.outcome() instanceof ChargeOutcome.Unknown(String status)
                ? answer.unknown(Doubt.Kind.UNREADABLE, status)
                : answer.ok(report);
    }

    private static Outcome<Optional<Report>> found(Answer answer) {
        if (answer.status() == 404) return answer.ok(Optional.empty());
        if (!answer.succeeded()) return refusal(answer);
        Report report = read(answer.json());
        return report.outcome() instanceof ChargeOutcome.Unknown(String status)
                ? answer.unknown(Doubt.Kind.UNREADABLE, status)
                : answer.ok(Optional.of(report));
    }

    private static <R> Outcome<R> refusal(Answer answer) {
        String code = answer.json().path("error").path("code").asString("");
        return answer.refused(FAULTS.find(answer.status(), code));
    }

    private static List<Report> news(Notice notice) {
        return List.of(read(notice.json().path("data")));
    }

    private static Report read(JsonNode operation) {
        Currency currency = Currency.of(text(operation, "currency"));
        BigDecimal major = new BigDecimal(text(operation, "amount"));
        return new Report(
                PaymentId.of(text(operation, "key")),
                Money.ofMajor(major, currency, RoundingMode.UNNECESSARY),
                outcome(operation));
    }

    private static ChargeOutcome outcome(JsonNode operation) {
        String status = text(operation, "status");
        return switch (STATUSES.find(status, "outcome").orElse("")) {
            case "approved" -> new ChargeOutcome.Approved(text(operation, "id"));
            case "needs-action" -> new ChargeOutcome.NeedsAction(text(operation, "redirect_url"));
            case "processing" -> new ChargeOutcome.Processing();
            case "declined" ->
                    new ChargeOutcome.Declined(
                            DeclineReason.valueOf(
                                    FAULTS.find(402, text(operation, "code")).code()));
            default -> new ChargeOutcome.Unknown("status " + status);
        };
    }

    private static String text(JsonNode object, String member) {
        String text = object.path(member).asString("");
        if (text.isEmpty()) throw new Unreadable("no " + member);
        return text;
    }
}
