package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something the carrier saw.
///
/// @param place as the carrier names it, e.g. `Leipzig`; may be empty
/// @param text key of what happened in the bundle `shipping`, e.g. `event.left-origin`
/// @param words the carrier's own words
public record TrackedEvent(
        Instant time,
        String place,
        @Nullable CountryCode country,
        Phase phase,
        @Nullable Trouble reason,
        String text,
        String words) {}
