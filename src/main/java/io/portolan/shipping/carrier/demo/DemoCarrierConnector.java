package io.portolan.shipping.carrier.demo;

import io.portolan.kernel.Address;
import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.Ask;
import io.portolan.platform.wire.Auth;
import io.portolan.platform.wire.Call;
import io.portolan.platform.wire.Connector;
import io.portolan.platform.wire.FaultTable;
import io.portolan.platform.wire.Limits;
import io.portolan.platform.wire.Manifest;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Safety;
import io.portolan.platform.wire.Setting;
import io.portolan.platform.wire.Unreadable;
import io.portolan.platform.wire.WordTable;
import io.portolan.shipping.carrier.Booking;
import io.portolan.shipping.carrier.BookingOutcome.Booked;
import io.portolan.shipping.carrier.Sighting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How the demo carrier is spoken to.
@Component
public class DemoCarrierConnector implements Connector {

    static final String ID = "demo-carrier";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final FaultTable FAULTS = FaultTable.of(ID);
    private static final WordTable STATUSES = WordTable.of(ID, "statuses");

    static final Call<Booking, Booked> BOOK =
            new Call<>(
                    "book",
                    Safety.KEYED_WRITE,
                    DemoCarrierConnector::askToBook,
                    DemoCarrierConnector::readBooked);

    static final Call<List<String>, Map<String, List<Sighting>>> FOLLOW =
            new Call<>(
                    "follow",
                    Safety.READ,
                    DemoCarrierConnector::askToFollow,
                    DemoCarrierConnector::readSightings);

    @Override
    public Manifest manifest() {
        return new Manifest(
                ID,
                "Harbour Post (demo)",
                Set.of("shipping"),
                List.of(),
                List.of(Setting.secret("secret")),
                new Auth.Bearer("secret"),
                new Limits(Duration.ofSeconds(8), 3, 20, 40, 1_000_000),
                Set.of("number", "numbers", "reference", "service", "terms", "code", "grams"),
                List.of(
                        "It moves no real parcel.",
                        "It cannot cancel a label that was bought.",
                        "It takes no parcel over 30 kg."),
                Manifest.Standing.DEMO);
    }

    @Override
    public List<Call<?, ?>> calls() {
        return List.of(BOOK, FOLLOW);
    }

    @Override
    public FaultTable faults() {
        return FAULTS;
    }

    private static Ask askToBook(Booking booking) {
        ObjectNode body = JSON.createObjectNode();
        body.put("reference", booking.reference());
        body.put("service", booking.service());
        body.put("terms", booking.dutyPaid() ? "DDP" : "DAP");
        body.put("grams", booking.grams());
        body.set("to", addressee(booking.to()));
        ArrayNode contents = body.putArray("contents");
        for (Booking.Content content : booking.contents()) contents.add(declared(content));
        return Ask.post("/demo/carrier/parcels", JSON.writeValueAsString(body))
                .keyed("Idempotency-Key", booking.key());
    }

    private static ObjectNode addressee(Address to) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", to.name());
        put(node, "company", to.company());
        node.put("street", to.line1());
        put(node, "more", to.line2());
        put(node, "postcode", to.postcode());
        node.put("city", to.city());
        put(node, "region", to.region());
        node.put("country", to.country().value());
        put(node, "phone", to.phone());
        return node;
    }

    private static ObjectNode declared(Booking.Content content) {
        ObjectNode node = JSON.createObjectNode();
        node.put("description", content.description());
        node.put("quantity", content.quantity());
        node.put("grams", content.grams());
        put(node, "hs6", content.hs() == null ? null : content.hs().hs6());
        put(node, "origin", content.origin() == null ? null : content.origin().value());
        node.put("value", content.value().major().toPlainString());
        node.put("currency", content.value().currency().code());
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) node.put(name, value);
    }

    private static Outcome<Booked> readBooked(Answer answer) {
        if (!answer.succeeded()) return refused(answer);
        JsonNode body = answer.json();
        return answer.ok(new Booked(text(body, "number"), text(body, "route")));
    }

    private static Ask askToFollow(List<String> numbers) {
        String list = URLEncoder.encode(String.join(",", numbers), StandardCharsets.UTF_8);
        return Ask.get("/demo/carrier/parcels?numbers=" + list);
    }

    private static Outcome<Map<String, List<Sighting>>> readSightings(Answer answer) {
        if (!answer.succeeded()) return refused(answer);
        Map<String, List<Sighting>> seen = new HashMap<>();
        for (JsonNode parcel : answer.json().path("parcels")) {
            List<Sighting> sightings = new ArrayList<>();
            for (JsonNode scan : parcel.path("scans")) sightings.add(sighting(scan));
            seen.put(text(parcel, "number"), List.copyOf(sightings));
        }
        return answer.ok(seen);
    }

    private static Sighting sighting(JsonNode scan) {
        String code = text(scan, "code");
        try {
            return new Sighting(
                    code,
                    scan.path("words").asString(""),
                    Instant.parse(text(scan, "at")),
                    scan.path("place").asString(""),
                    scan.path("country").asString(""),
                    STATUSES.find(code, "phase").orElse("unknown"),
                    STATUSES.find(code, "reason").orElse(""),
                    STATUSES.find(code, "text").orElse("event.unknown"));
        } catch (DateTimeException notATime) {
            throw new Unreadable("not a time", notATime);
        }
    }

    private static <R> Outcome<R> refused(Answer answer) {
        String code = answer.json().path("error").path("code").asString("");
        return answer.refused(FAULTS.find(answer.status(), code));
    }

    private static String text(JsonNode node, String member) {
        String text = node.path(member).asString("");
        if (text.isEmpty()) throw new Unreadable("no " + member);
        return text;
    }
}
