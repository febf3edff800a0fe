package io.portolan.api;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.shipping.TrackedEvent;
import io.portolan.shipping.TrackedParcel;
import io.portolan.shipping.Tracking;
import io.portolan.shipping.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a parcel is, for whoever knows its number. No personal data.
@RestController
@Everyone("store API: the number is the key, and nothing personal is told")
class TrackingApi {

    private static final Set<String> SPOKEN =
            Set.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar");

    /// @param phase a word of the ladder: `in-transit`, `out-for-delivery`
    /// @param reason why it does not move, null while it does
    /// @param asOf when the carrier was last asked
    record TrackingJson(
            String number,
            String carrier,
            String phase,
            @Nullable String reason,
            Estimate estimated,
            List<EventJson> events,
            Instant asOf) {}

    /// Days in the buyer's zone, both inclusive.
    record Estimate(LocalDate from, LocalDate to) {}

    /// @param text what happened, in the language asked for
    record EventJson(Instant time, String place, String phase, String text) {}

    private final Tracking tracking;

    TrackingApi(Tracking tracking) {
        this.tracking = tracking;
    }

    /// The parcel's phase, its expected days and what was seen of it, newest first.
    @GetMapping("/api/v1/tracking/{number}")
    TrackingJson tracking(
            @PathVariable String number, @RequestParam(defaultValue = "en") String lang) {
        if (!SPOKEN.contains(lang)) {
            throw Refusal.invalid("lang", "unknown", "One of " + String.join(", ", SPOKEN) + ".");
        }
        TrackedParcel parcel = tracking.of(number);
        if (parcel == null) throw Refusal.notFound("A parcel with this number");
        Words words = Texts.in("shipping", Language.of(lang));
        Trouble reason = parcel.reason();
        return new TrackingJson(
                parcel.number(),
                parcel.carrier(),
                parcel.phase().word(),
                reason == null ? null : reason.word(),
                new Estimate(parcel.estimated().from(), parcel.estimated().to()),
                parcel.events().stream().map(event -> json(event, words)).toList(),
                parcel.asOf());
    }

    private static EventJson json(TrackedEvent event, Words words) {
        return new EventJson(
                event.time(), event.place(), event.phase().word(), words.of(event.text()));
    }
}
