package io.portolan.api;

import io.portolan.checkout.CartView;
import io.portolan.checkout.PlaceAnswer;
import io.portolan.checkout.PlaceCommand;
import io.portolan.checkout.PlaceOrder;
import io.portolan.checkout.Placement;
import io.portolan.kernel.CartId;
import io.portolan.kernel.Money;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The click that places an order. `Idempotency-Key` is required; the same key and body get the
/// stored answer with `Idempotent-Replayed: true`.
@RestController
@Everyone("store API")
class PlaceApi {

    record PlaceBody(PaymentBody payment, Money total) {}

    record PaymentBody(String method, @Nullable String token, @Nullable String returnUrl) {}

    private final PlaceOrder placing;

    PlaceApi(PlaceOrder placing) {
        this.placing = placing;
    }

    @PostMapping(
            path = "/api/v1/carts/{id}/place",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlaceAnswer> place(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlaceBody body) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw Refusal.of(
                    400,
                    "idempotency-key",
                    "Idempotency-Key missing",
                    "Send an Idempotency-Key of 1 to 200 characters, a new one for each click.");
        }
        checkReturn(body.payment().returnUrl());
        PlaceCommand click =
                new PlaceCommand(
                        new CartId(id),
                        key,
                        body.total(),
                        body.payment().method(),
                        body.payment().token(),
                        body.payment().returnUrl());
        return answer(placing.place(click));
    }

    private static void checkReturn(@Nullable String url) {
        if (url == null) return;
        try {
            String scheme = URI.create(url).getScheme();
            if (url.length() <= 500 && ("https".equals(scheme) || "http".equals(scheme))) return;
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Refusal.invalid(
                "payment.returnUrl", "malformed", "An http or https address, at most 500 long.");
    }

    private static ResponseEntity<PlaceAnswer> answer(Placement placement) {
        return switch (placement) {
            case Placement.Placed(int status, PlaceAnswer answer, boolean replayed) ->
                    ok(status, answer, replayed);
            case Placement.Declined declined -> throw declined(declined);
            case Placement.PriceMoved(CartView now) ->
                    throw moved(
                            "It costs more than was shown. Show the new quote, ask again.", now);
            case Placement.CouponGone(CartView now) ->
                    throw moved("The coupon was used up. Show the new quote, ask again.", now);
            case Placement.RateStale(String currency) ->
                    throw conflict(
                            "rate-stale",
                            "The shop has no exchange rate new enough for prices in "
                                    + currency
                                    + ". Nothing was placed, the cart stays. Try again later, or"
                                    + " shop in another market.");
            case Placement.SoldOut(var lines, CartView now) ->
                    throw conflict("sold-out", "There are fewer left than the cart asks for.")
                            .with("lines", shortages(lines));
            case Placement.Incomplete(String field, String code, String message) ->
                    throw incomplete(field, code, message);
            case Placement.AlreadyPlaced(var order, PlaceAnswer answer) ->
                    throw conflict("already-placed", "This cart has become an order already.")
                            .with("order", answer.order());
            case Placement.InProgress() ->
                    throw conflict("in-progress", "The same key is being worked on. Ask again.")
                            .retryAfter(2);
            case Placement.KeyReused() -> throw keyReused();
            case Placement.Busy() -> throw busy();
            case Placement.NoSuchCart() -> throw Refusal.notFound("This cart");
        };
    }

    private static Refusal conflict(String type, String detail) {
        return Refusal.of(409, type, "Not placed", detail);
    }

    private static Refusal moved(String detail, CartView now) {
        return conflict("price-moved", detail).with("quote", CartBody.of(now));
    }

    private static Refusal keyReused() {
        return Refusal.of(
                422,
                "key-reused",
                "Key used before",
                "This Idempotency-Key was sent with another request. Take a new one.");
    }

    private static Refusal busy() {
        return Refusal.of(
                        503,
                        "busy",
                        "Too many at once",
                        "Nothing was placed. Send the same request again shortly.")
                .retryAfter(1);
    }

    private static ResponseEntity<PlaceAnswer> ok(
            int status, PlaceAnswer answer, boolean replayed) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).header("Cache-Control", "no-store");
        if (replayed) response.header("Idempotent-Replayed", "true");
        return response.body(answer);
    }

    private static Refusal declined(Placement.Declined declined) {
        String advice = declined.answer().payment().advice();
        return Refusal.of(
                        402,
                        "declined",
                        "Payment refused",
                        advice == null ? "Try another way to pay." : advice)
                .with("reason", declined.reason().word())
                .with("order", declined.answer().order())
                .with("payment", declined.answer().payment());
    }

    private static Refusal incomplete(String field, String code, String message) {
        if (code.equals("not-shippable")) {
            return Refusal.of(409, "not-allowed", "Cannot be sent", message).with("rule", code);
        }
        if (field.equals("lines") && !code.equals("empty")) {
            return Refusal.of(409, "not-allowed", "Not sold here", message).with("rule", code);
        }
        return Refusal.invalid(field, code, message);
    }

    private static List<Map<String, Object>> shortages(
            List<io.portolan.inventory.Granting.Shortage> lines) {
        return lines.stream()
                .map(
                        line ->
                                Map.<String, Object>of(
                                        "line", line.line(),
                                        "sku", line.sku(),
                                        "wanted", line.wanted(),
                                        "available", line.available()))
                .toList();
    }
}
