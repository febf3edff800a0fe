package io.portolan.shipping.carrier.demo.depot;

import io.portolan.platform.web.Everyone;
import io.portolan.shipping.carrier.demo.depot.Depot.Acceptance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The demo carrier's API. It answers as carriers do, in its own words, not in the shop's.
@RestController
@RequestMapping("/demo/carrier/parcels")
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
@Everyone("an outsider of the demo: it checks its own secret")
class DepotController {

    /// The request for a label.
    record Wanted(
            String reference,
            String service,
            String terms,
            long grams,
            To to,
            List<Content> contents) {}

    record To(
            String name,
            @Nullable String company,
            String street,
            @Nullable String more,
            @Nullable String postcode,
            String city,
            @Nullable String region,
            String country,
            @Nullable String phone) {}

    record Content(
            String description,
            int quantity,
            long grams,
            @Nullable String hs6,
            @Nullable String origin,
            String value,
            String currency) {}

    record Told(String code, String words, Instant at, String place, String country) {}

    record Parcel(String number, List<Told> scans) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 50;

    private final Depot depot;

    DepotController(Depot depot) {
        this.depot = depot;
    }

    @PostMapping
    ResponseEntity<?> book(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody String body) {
        if (!knows(authorization)) return refused(401, "unauthorized", "Wrong secret.");
        if (key.isBlank() || key.length() > 100) return refused(400, "key_missing", "Send a key.");
        Wanted wanted;
        try {
            wanted = JSON.readValue(body, Wanted.class);
        } catch (JacksonException unreadable) {
            return refused(400, "unreadable", "This is not a request for a label.");
        }
        return switch (depot.accept(key, body, wanted)) {
            case Acceptance.Accepted accepted ->
                    ResponseEntity.status(201)
                            .body(Map.of("number", accepted.number(), "route", accepted.route()));
            case Acceptance.Refused refused -> refused(422, refused.code(), refused.message());
            case Acceptance.Lost lost -> refused(503, "unavailable", "Come again.");
        };
    }

    @GetMapping
    ResponseEntity<?> follow(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(name = "numbers", defaultValue = "") String numbers) {
        if (!knows(authorization)) return refused(401, "unauthorized", "Wrong secret.");
        List<String> wanted = List.of(numbers.split(","));
        if (wanted.size() > MOST) return refused(400, "too_many", "50 numbers at most.");
        List<Parcel> parcels =
                depot.scans(wanted).entrySet().stream()
                        .map(e -> new Parcel(e.getKey(), told(e.getValue())))
                        .toList();
        return ResponseEntity.ok(Map.of("parcels", parcels));
    }

    private static List<Told> told(List<Journey.Scan> scans) {
        return scans.stream()
                .map(s -> new Told(s.code(), s.words(), s.at(), s.place(), s.country()))
                .toList();
    }

    private boolean knows(String authorization) {
        return authorization.startsWith("Bearer ") && depot.knows(authorization.substring(7));
    }

    private static ResponseEntity<?> refused(int status, String code, String message) {
        return ResponseEntity.status(status)
                .body(Map.of("error", Map.of("code", code, "message", message)));
    }
}
